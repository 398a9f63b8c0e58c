// Two drawings of one process side by side: what differs is marked on both, they move together, and one jumps from
// difference to difference.
import { englishName } from "./names.mjs";

const FONT = '"IBM Plex Sans", sans-serif';
const SIGNS = { added: "+", removed: "−", changed: "~", moved: "→" };
const NEAR = 0.9;

export class TwinDiagrams {
  constructor(element, Viewer) {
    this.element = element;
    this.told = JSON.parse(element.querySelector("script[type='application/json']").textContent);
    this.where = element.querySelector("[data-where]");
    this.sides = ["before", "after"].filter((name) => element.querySelector(`[data-canvas="${name}"]`) && this.told[name]);
    this.viewers = new Map(
      this.sides.map((name) => [
        name,
        new Viewer({
          container: element.querySelector(`[data-canvas="${name}"]`),
          textRenderer: { defaultStyle: { fontFamily: FONT } },
        }),
      ]),
    );
    this.stops = [];
    this.at = -1;
    this.following = false;
    this.ready = this.show();
    this.listen();
  }

  listen() {
    for (const button of this.element.querySelectorAll("[data-jump]")) {
      button.addEventListener("click", () => this.jump(button.dataset.jump === "on" ? 1 : -1));
    }
    for (const button of this.element.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.zoom(button.dataset.zoom));
    }
    for (const link of this.element.ownerDocument.querySelectorAll("[data-shows]")) {
      link.addEventListener("click", (event) => this.follow(link, event));
    }
  }

  async show() {
    for (const name of this.sides) {
      try {
        await this.viewers.get(name).importXML(this.told[name]);
        if (this.told.language === "en") this.rename(name);
        this.mark(name);
      } catch {
        this.viewers.delete(name);
      }
    }
    this.stops = this.inOrder();
    this.together();
    this.zoom("fit");
    this.element.dataset.ready = this.viewers.size ? "yes" : "no";
  }

  /** English names, for as many elements as have one. */
  rename(name) {
    const registry = this.get(name, "elementRegistry");
    const factory = this.get(name, "graphicsFactory");
    for (const drawn of registry.getAll()) {
      const english = englishName(drawn.businessObject);
      if (!english) continue;
      drawn.businessObject.name = english;
      factory.update(drawn.waypoints ? "connection" : "shape", drawn, registry.getGraphics(drawn));
    }
  }

  get(name, service) {
    return this.viewers.get(name).get(service);
  }

  /** Colour, line and a word: none of them alone. */
  mark(name) {
    for (const [id, sort] of Object.entries(this.told.marks[name])) {
      const drawn = this.get(name, "elementRegistry").get(id);
      if (!drawn) continue;
      this.get(name, "canvas").addMarker(id, `is-${sort}`);
      if (!drawn.waypoints) this.get(name, "overlays").add(id, "difference", { position: { top: -12, left: -8 }, html: this.badge(sort) });
    }
  }

  badge(sort) {
    const mark = this.element.ownerDocument.createElement("div");
    mark.className = `ag-badge ag-badge--${sort}`;
    mark.textContent = `${SIGNS[sort]} ${this.told.words[sort]}`;
    return mark;
  }

  /** The elements to jump between, as the eye reads them: from the left, then from the top. */
  inOrder() {
    const found = new Map();
    for (const name of this.viewers.keys()) {
      for (const [id, sort] of Object.entries(this.told.marks[name])) {
        const drawn = this.get(name, "elementRegistry").get(id);
        const x = drawn?.x ?? drawn?.waypoints?.[0].x;
        if (x !== undefined && !found.has(id)) found.set(id, { id, sort, x, y: drawn.y ?? drawn.waypoints[0].y });
      }
    }
    const all = [...found.values()].sort((one, other) => one.x - other.x || one.y - other.y);
    const telling = all.filter((one) => one.sort !== "moved");
    return telling.length ? telling : all;
  }

  /** What one drawing shows, the other shows too. */
  together() {
    for (const name of this.viewers.keys()) {
      this.viewers.get(name).on("canvas.viewbox.changed", ({ viewbox }) => this.bring(name, viewbox));
    }
  }

  bring(from, viewbox) {
    if (this.following) return;
    this.following = true;
    const { x, y, width, height } = viewbox;
    for (const name of this.viewers.keys()) {
      if (name !== from) this.get(name, "canvas").viewbox({ x, y, width, height });
    }
    this.following = false;
  }

  jump(by) {
    if (!this.stops.length) return;
    const from = this.at < 0 && by < 0 ? 0 : this.at;
    this.at = (from + by + this.stops.length) % this.stops.length;
    this.to(this.stops[this.at].id);
  }

  follow(link, event) {
    const at = this.stops.findIndex((one) => one.id === link.dataset.shows);
    if (!this.drawnBy(link.dataset.shows) || link.dataset.file !== this.told.file) return;
    event.preventDefault();
    if (at >= 0) this.at = at;
    this.element.scrollIntoView({ block: "start" });
    this.to(link.dataset.shows);
  }

  drawnBy(id) {
    return [...this.viewers.keys()].reverse().find((name) => this.get(name, "elementRegistry").get(id));
  }

  to(id) {
    const name = this.drawnBy(id);
    if (!name) return;
    const canvas = this.get(name, "canvas");
    if (canvas.zoom() < NEAR) canvas.zoom(NEAR);
    canvas.scrollToElement(id, 120);
    for (const each of this.viewers.keys()) this.choose(each, id);
    this.tell(id);
  }

  choose(name, id) {
    const canvas = this.get(name, "canvas");
    if (this.chosen && this.get(name, "elementRegistry").get(this.chosen[name])) canvas.removeMarker(this.chosen[name], "is-chosen");
    if (this.get(name, "elementRegistry").get(id)) canvas.addMarker(id, "is-chosen");
    this.chosen = { ...this.chosen, [name]: id };
  }

  tell(id) {
    const stop = this.stops.find((one) => one.id === id);
    const drawn = this.get(this.drawnBy(id), "elementRegistry").get(id);
    const name = drawn.businessObject?.name || drawn.businessObject?.$type?.replace(/^bpmn:/, "") || id;
    const place = stop ? ` (${this.stops.indexOf(stop) + 1}/${this.stops.length})` : "";
    this.where.textContent = `${stop ? `${this.told.words[stop.sort]}: ` : ""}${name}${place}`;
  }

  zoom(how) {
    const [name] = [...this.viewers.keys()].slice(-1);
    if (!name) return;
    const canvas = this.get(name, "canvas");
    if (how === "fit") canvas.zoom("fit-viewport", "auto");
    else canvas.zoom(canvas.zoom() * (how === "in" ? 1.25 : 0.8), "auto");
  }
}
