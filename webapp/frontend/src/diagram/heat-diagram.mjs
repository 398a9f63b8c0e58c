// A process with figures on it: a colour and a number beside each step, a share on each way from a choice.
import { CaseDiagram } from "./case-diagram.mjs";

export class HeatDiagram extends CaseDiagram {
  constructor(element, Viewer) {
    super(element, Viewer);
    for (const link of element.ownerDocument?.querySelectorAll?.("[data-shows]") ?? []) {
      link.addEventListener("click", (event) => this.find(link.dataset.shows, event));
    }
  }

  mark() {
    const late = this.canvas.dataset.layer === "breaches" ? " is-late" : "";
    const canvas = this.viewer.get("canvas");
    for (const [id, level] of Object.entries(this.told.levels)) {
      if (!this.drawn([id]).length) continue;
      canvas.addMarker(id, `is-heat-${level}`);
      if (late) canvas.addMarker(id, "is-late");
    }
    for (const [id, words] of Object.entries(this.told.words)) this.put(id, words, "ag-heat-words");
    for (const [id, words] of Object.entries(this.told.flows)) this.put(id, words, "ag-heat-share");
  }

  /** What a case's list says stands in the page's tables here. */
  write() {}

  /** A number beside what it is about: at a step's lower right corner, in the middle of a way. */
  put(id, words, name) {
    const drawn = this.viewer.get("elementRegistry").get(id);
    if (!drawn || drawn.type?.endsWith("Gateway")) return; // what leads out of it says more
    const mark = this.element.ownerDocument.createElement("div");
    mark.className = name;
    mark.textContent = words;
    const position = drawn.waypoints ? this.middle(drawn) : { bottom: 8, left: Math.max(drawn.width - 26, 4) };
    this.viewer.get("overlays").add(id, "heat", { position, html: mark, scale: { min: drawn.waypoints ? 0.7 : 0.85, max: 1 } });
  }

  /** Where the first stretch of a way has its middle, as overlays count: from the way's own upper left corner. */
  middle({ waypoints }) {
    const [from, to] = waypoints;
    const left = Math.min(...waypoints.map((one) => one.x));
    const top = Math.min(...waypoints.map((one) => one.y));
    return { left: (from.x + to.x) / 2 - left - 14, top: (from.y + to.y) / 2 - top - 10 };
  }

  fit() {
    const canvas = this.viewer.get("canvas");
    canvas.resized?.();
    if (!(canvas.getSize?.().width ?? 1)) return;
    canvas.zoom("fit-viewport", "auto");
  }

  find(id, event) {
    if (!this.drawn([id]).length) return;
    event.preventDefault();
    const canvas = this.viewer.get("canvas");
    this.chosen = true;
    if (canvas.zoom() < 0.8) canvas.zoom(0.8);
    canvas.scrollToElement(id, 140);
    this.element.scrollIntoView({ block: "start" });
    if (this.shown) canvas.removeMarker(this.shown, "is-chosen");
    canvas.addMarker(id, "is-chosen");
    this.shown = id;
  }
}
