// A week on a drawing: steps fill with what lies there, dots move along the ways, and a table says the same.
import { Player } from "./player.mjs";
import { Week } from "./week.mjs";

const DOT = 700; // milliseconds the dots of a frame take at the usual speed
const USUAL = 16; // frames a second
const SHORTEST = 400;
const STILL = 4; // frames in which nothing happens that are sat through; more are passed over
const TOLD = 3; // steps named in the sentence

export class WeekPlayer extends Player {
  async show() {
    const coming = this.fetched();
    await Promise.allSettled([super.show(), coming]);
    try {
      this.take(await coming);
    } catch (fault) {
      this.fails(fault);
    }
  }

  mark() {}

  write() {}

  fit() {
    const canvas = this.viewer.get("canvas");
    canvas.resized?.();
    if (canvas.getSize?.().width ?? 1) canvas.zoom("fit-viewport", "auto");
  }

  take(told) {
    if (!told.enough) return this.status(this.told.words.few);
    this.week = new Week(told);
    this.last = this.week.last;
    this.signs = new Map();
    this.levels = new Map();
    this.rows = new Map();
    this.begin();
    this.table();
    const { words } = this.told;
    const about = [words.cases.replace("{n}", told.cases), told.exact ? "" : words.own, told.left_out ? words.left_out.replace("{n}", told.left_out) : "", this.calm ? words.calm : ""];
    this.says("about", about.filter(Boolean).join(" "));
    this.set(Number(this.element.dataset.at ?? 0));
    this.element.dataset.plays = "yes";
    return undefined;
  }

  next(frame) {
    return this.calm ? this.week.evening(frame) : this.week.next(frame);
  }

  before(frame) {
    return this.calm ? this.week.eveningBefore(frame) : this.week.before(frame);
  }

  far(frame, way) {
    return way > 0 ? this.week.evening(frame) : this.week.eveningBefore(frame);
  }

  set(frame) {
    this.position = this.exact = frame;
    for (const one of this.week.at(frame)) {
      this.sign(one);
      this.tell(one);
    }
    this.stands(this.week.moment(frame, this.told.words.moment));
  }

  advance(went, now) {
    const exact = Math.min(this.exact + (went / 1000) * this.speed, this.last);
    const to = Math.floor(exact);
    for (let frame = this.position + 1; frame <= to; frame += 1) this.sends(frame, now);
    if (to > this.position) this.set(to);
    this.exact = exact;
    const next = this.week.next(this.position);
    if (next - this.position > STILL && this.position - this.week.before(this.position + 1) >= STILL) this.set(next === this.last && !this.week.moved(next).length ? next : next - 1);
  }

  sends(frame, now) {
    this.dots.sendAll(this.week.moved(frame), now, Math.max(SHORTEST, (DOT * USUAL) / this.speed));
  }

  /** The number at a step and its colour. */
  sign({ id, n }) {
    if (!this.viewer.get("elementRegistry").get(id)) return;
    const canvas = this.viewer.get("canvas");
    const [was, level] = [this.levels.get(id) ?? 0, this.week.level(n)];
    if (was !== level && was) canvas.removeMarker(id, `is-heat-${was}`);
    if (was !== level && level) canvas.addMarker(id, `is-heat-${level}`);
    this.levels.set(id, level);
    const sign = this.signs.get(id) ?? this.hang(id);
    sign.textContent = `${n}`;
    sign.hidden = !n;
  }

  hang(id) {
    const drawn = this.viewer.get("elementRegistry").get(id);
    const sign = this.element.ownerDocument.createElement("div");
    sign.className = "ag-heat-words";
    const position = { bottom: 8, left: Math.max(drawn.width - 26, 4) };
    this.viewer.get("overlays").add(id, "lies", { position, html: sign, scale: { min: 0.85, max: 1 } });
    this.signs.set(id, sign);
    return sign;
  }

  /** A row for each step that has a name; those where most lie in the whole week come first, and stay there. */
  table() {
    const document = this.element.ownerDocument;
    const place = document.querySelector("[data-moment]");
    document.querySelector("[data-moment-told]")?.remove();
    const named = this.week.steps.filter((one) => one.name !== one.id);
    const sum = (one) => one.here.reduce((all, n) => all + n, 0);
    for (const one of named.sort((a, b) => sum(b) - sum(a))) {
      const row = document.createElement("tr");
      const head = document.createElement("th");
      head.scope = "row";
      head.textContent = one.name;
      const cells = ["n", "came", "left"].map(() => document.createElement("td"));
      for (const cell of cells) cell.className = "ag-num ag-right";
      row.append(head, ...cells);
      place.querySelector("tbody").append(row);
      this.rows.set(one.id, cells);
    }
    place.hidden = false;
  }

  tell(one) {
    const cells = this.rows.get(one.id) ?? [];
    for (const [at, cell] of cells.entries()) {
      const words = `${[one.n, one.came, one.left][at]}`;
      if (cell.textContent !== words) cell.textContent = words;
    }
  }

  /** The moment in a sentence: when, and where most lie. */
  sentence() {
    const { words } = this.told;
    const lie = this.week.at(this.position).filter((one) => one.n && !one.around && one.name !== one.id);
    const most = lie.sort((one, other) => other.n - one.n).slice(0, TOLD).map((one) => `${one.name} (${one.n})`);
    return `${this.week.moment(this.position, words.moment)}: ${most.length ? words.most.replace("{steps}", most.join(", ")) : words.nothing}`;
  }
}
