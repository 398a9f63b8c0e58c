// Shows one process with what the case has passed, where it rests, and the names in the reader's language.
import { englishName } from "./names.mjs";

const READABLE = 0.7;
const FONT = '"IBM Plex Sans", sans-serif';

export class CaseDiagram {
  constructor(element, Viewer) {
    this.element = element;
    this.canvas = element.querySelector("[data-canvas]");
    this.list = element.querySelector("[data-as-list]");
    this.told = JSON.parse(element.querySelector("script[type='application/json']").textContent);
    this.viewer = new Viewer({ container: this.canvas, textRenderer: { defaultStyle: { fontFamily: FONT } } });
    this.ready = this.show();
    for (const button of element.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.zoom(button.dataset.zoom));
    }
  }

  async show() {
    try {
      await this.viewer.importXML(this.told.xml);
    } catch {
      return this.fail();
    }
    if (this.told.language === "en") this.rename();
    this.mark();
    this.write();
    this.whenSeen(() => this.fit());
    this.listen();
    this.element.dataset.ready = "yes";
    return undefined;
  }

  /** One window, one ear, however many drawings are shown in it. */
  listen() {
    if (!this.listens) this.element.ownerDocument?.defaultView?.addEventListener?.("resize", () => this.resized());
    this.listens = true;
  }

  /** Without a drawing in the file there is nothing to show; the list above says where the case is. */
  fail() {
    this.canvas.hidden = true;
    this.element.dataset.ready = "no";
  }

  /** English names, for as many elements as have one. */
  rename() {
    const registry = this.viewer.get("elementRegistry");
    const factory = this.viewer.get("graphicsFactory");
    for (const drawn of registry.getAll()) {
      const name = englishName(drawn.businessObject);
      if (!name) continue;
      drawn.businessObject.name = name;
      factory.update(drawn.waypoints ? "connection" : "shape", drawn, registry.getGraphics(drawn));
    }
  }

  mark() {
    const canvas = this.viewer.get("canvas");
    const overlays = this.viewer.get("overlays");
    for (const id of this.drawn(this.told.ahead ?? [])) canvas.addMarker(id, "is-ahead");
    for (const id of this.drawn(this.told.passed)) canvas.addMarker(id, "is-passed");
    for (const id of this.drawn(this.told.here)) {
      canvas.addMarker(id, "is-here");
      overlays.add(id, "token", { position: { top: -26, left: 0 }, html: this.badge() });
    }
  }

  drawn(ids) {
    const registry = this.viewer.get("elementRegistry");
    return ids.filter((id) => registry.get(id));
  }

  badge() {
    const mark = this.element.ownerDocument.createElement("div");
    mark.className = "ag-token";
    mark.textContent = this.told.word;
    return mark;
  }

  /** The same as a list: the named activities and events the case has passed, and where it is. */
  write() {
    const registry = this.viewer.get("elementRegistry");
    const line = (id, words) => {
      const drawn = registry.get(id);
      const name = drawn?.businessObject.name;
      if (!name || drawn.waypoints) return;
      const item = this.element.ownerDocument.createElement("li");
      item.textContent = `${name}: ${words}`;
      this.list.append(item);
    };
    const here = new Set(this.told.here);
    for (const id of this.told.passed) if (!here.has(id)) line(id, this.list.dataset.passed);
    for (const id of here) line(id, this.list.dataset.here);
    for (const id of this.told.ahead ?? []) if (!here.has(id)) line(id, this.list.dataset.ahead);
  }

  /** A drawing in a closed part has no size yet; it is fitted when the part is opened. */
  whenSeen(fit) {
    const part = this.element.closest("details");
    if (!part || part.open || this.isSeen) return fit();
    const asked = new AbortController();
    const open = () => {
      asked.abort();
      fit();
    };
    part.addEventListener("toggle", open, { signal: asked.signal });
    globalThis.addEventListener?.("resize", () => this.isSeen && open(), { signal: asked.signal });
    return undefined;
  }

  /** A part that is folded on a phone alone is seen at a desk though it is not open. */
  get isSeen() {
    return Boolean(this.canvas.checkVisibility?.());
  }

  /** The whole process if it can be read so; else as much as can be read, around where the case stands. */
  fit() {
    const canvas = this.viewer.get("canvas");
    canvas.resized?.(); // it may have been drawn where it had no size
    if (!(canvas.getSize?.().width ?? 1)) return;
    canvas.zoom("fit-viewport", "auto");
    const [id] = this.drawn(this.told.here);
    if (canvas.zoom() >= READABLE || !id) return;
    canvas.zoom(0.85);
    canvas.scrollToElement(id, 160);
  }

  /** A window that got another width, or a phone that was turned: fitted anew, unless its reader chose a size. */
  resized() {
    this.viewer.get("canvas").resized?.();
    if (!this.chosen) this.fit();
  }

  zoom(how) {
    this.chosen = how !== "fit";
    const canvas = this.viewer.get("canvas");
    if (how === "fit") canvas.zoom("fit-viewport", "auto");
    else canvas.zoom(canvas.zoom() * (how === "in" ? 1.25 : 0.8), "auto");
  }
}
