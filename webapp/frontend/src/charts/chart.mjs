// A figure: draws its table, again whenever its room changes, and names the series by dash and pattern.
import { draw } from "./draw.mjs";
import { look, made } from "./looks.mjs";
import { read } from "./read.mjs";

const LEAST = 260;

export class Chart {
  constructor(figure, { drawn = draw, Watcher = globalThis.ResizeObserver } = {}) {
    this.figure = figure;
    this.room = figure.querySelector(".ag-drawing");
    this.chart = read(figure);
    this.drawn = drawn;
    if (!this.chart.rows.some((row) => this.chart.series.some((one) => row.values[one.at] !== null))) return; // nothing to draw
    this.width = 0;
    new Watcher(() => this.fit()).observe(this.room);
    this.fit();
  }

  /** Draws anew when the room has another width. */
  fit() {
    const width = Math.max(LEAST, Math.floor(this.room.clientWidth));
    if (width === this.width) return;
    this.width = width;
    const { ownerDocument: document } = this.figure;
    const svg = this.drawn(this.chart, width, document.documentElement.lang || "da", document);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", this.room.dataset.says);
    this.room.replaceChildren(...[this.legend(document), svg].filter(Boolean));
  }

  /** What dash and pattern mean, where the drawing does not name its series itself. */
  legend(document) {
    const { kind, series, actual } = this.chart;
    const told = kind === "fan" ? [actual && { name: actual.name, order: 0 }, { name: series[(series.length - 1) / 2].name, order: 1 }].filter(Boolean) : series.map((one, order) => ({ name: one.name, order }));
    if (!["bars", "stacked", "fan"].includes(kind) || told.length < 2) return null;
    const list = document.createElement("ul");
    list.className = "ag-legend";
    list.setAttribute("aria-hidden", "true");
    for (const one of told) list.append(entry(document, one, kind === "fan"));
    return list;
  }
}

function entry(document, one, isLine) {
  const { stroke, fill, dash } = look(one.order);
  const key = made(document, "svg", { width: 24, height: 12, viewBox: "0 0 24 12" });
  key.append(isLine ? made(document, "path", { d: "M0,6 L24,6", stroke, "stroke-width": 2, "stroke-dasharray": dash }) : made(document, "rect", { width: 24, height: 12, fill, stroke }));
  const item = document.createElement("li");
  item.append(key, ` ${one.name}`);
  return item;
}
