// One case on its drawings: a dot goes its way, the drawing follows it into called processes, and the trail speaks.
import { Player } from "./player.mjs";

const PICTURE = 1800; // milliseconds a picture stands at the usual speed
const WAY = 700; // of them those in which the dot is under way

export class CasePlayer extends Player {
  async show() {
    try {
      this.take(await this.fetched());
    } catch (fault) {
      return this.fails(fault);
    }
    await this.open(this.frames[0]?.part ?? 0);
    if (this.element.dataset.ready === "yes") this.start();
    return undefined;
  }

  take(told) {
    this.case = told;
    this.frames = told.moments.flatMap((moment, at) => moment.frames.map((frame) => ({ ...frame, at, moment })));
    this.last = Math.max(this.frames.length - 1, 0);
    for (const place of this.element.ownerDocument.querySelectorAll?.("[data-number]") ?? []) place.textContent = told.number;
  }

  start() {
    this.begin();
    this.chapters();
    this.stood = 0;
    this.element.querySelector("[data-caption]").hidden = false;
    this.element.querySelector("[data-status]").className = "sr-only"; // the caption says it to the eye
    this.set(0);
    const { words } = this.told;
    this.says("about", [this.calm ? words.calm_case : "", this.case.more ? words.more : ""].filter(Boolean).join(" "));
    this.element.dataset.plays = "yes";
  }

  /** Another of the case's drawings; what was drawn on the one before is gone with it. */
  async open(part) {
    this.dots?.clear();
    this.part = part;
    Object.assign(this.told, { xml: this.case.parts[part].xml, passed: [], here: [], ahead: [] });
    this.canvas.hidden = false;
    await super.show();
  }

  mark() {
    this.marked = new Map();
  }

  write() {}

  next(at) {
    return Math.min(at + 1, this.last);
  }

  before(at) {
    return Math.max(at - 1, 0);
  }

  /** To the moment after, or before, whatever pictures it has. */
  far(at, way) {
    const moment = this.frames[at].at + way;
    const found = this.frames.findIndex((one) => one.at === moment);
    return found < 0 ? (way > 0 ? this.last : 0) : found;
  }

  set(at) {
    this.position = at;
    this.stood = 0;
    const frame = this.frames[at];
    if (!frame) return;
    this.stands(frame.moment.at);
    this.caption(frame);
    this.pointed(frame.at);
    if (frame.part === this.part && !this.opening) this.draw(at);
    else this.changes();
  }

  /** The drawing of where the line stands, by the time it is there. */
  async changes() {
    if (this.opening) return;
    this.opening = true;
    while (this.frames[this.position].part !== this.part) await this.open(this.frames[this.position].part);
    this.opening = false;
    this.draw(this.position, true);
  }

  draw(at, fresh = false) {
    const frame = this.frames[at];
    const here = frame.here.filter(([part]) => part === frame.part).map(([, id]) => id);
    const passed = this.frames.slice(0, at + 1).filter((one) => one.part === frame.part);
    const flows = passed.flatMap((one) => one.flows);
    const rested = passed.flatMap((one) => one.here.filter(([part]) => part === frame.part).map(([, id]) => id));
    this.marks("is-passed", [...flows, ...rested].filter((id) => !here.includes(id)));
    this.marks("is-here", here);
    this.told.here = here;
    if (fresh || this.chosen) this.follow(here);
    else this.fit();
    if (fresh && !this.calm) {
      this.sends(at, globalThis.performance.now());
      if (!this.playing) this.still();
    }
  }

  marks(name, ids) {
    const canvas = this.viewer.get("canvas");
    const wanted = new Set(this.drawn(ids));
    for (const id of this.marked.get(name) ?? []) if (!wanted.has(id)) canvas.removeMarker(id, name);
    for (const id of wanted) if (!this.marked.get(name)?.has(id)) canvas.addMarker(id, name);
    this.marked.set(name, wanted);
  }

  follow(here) {
    const [id] = this.drawn(here);
    if (id) this.viewer.get("canvas").scrollToElement(id, 120);
  }

  sends(at, now) {
    const { flows, part } = this.frames[at];
    const each = WAY / this.speed / Math.max(flows.length, 1);
    if (part === this.part) for (const [place, flow] of flows.entries()) this.dots.send(flow, 1, now + place * each, each);
  }

  advance(went, now) {
    if (this.opening) return;
    this.stood += went * this.speed;
    if (this.stood < PICTURE || this.position >= this.last) return;
    const part = this.part;
    this.set(this.position + 1);
    if (part === this.part) this.sends(this.position, now);
  }

  caption(frame) {
    const document = this.element.ownerDocument;
    const place = this.element.querySelector("[data-caption]");
    const when = document.createElement("b");
    when.textContent = frame.moment.at;
    place.replaceChildren(when, this.lines(frame.moment), this.paragraph(this.rests(frame)));
    this.says("title", this.title(frame.part));
  }

  /** The drawing's name; which version it is only where the case went through several. */
  title(part) {
    const { title, version } = this.case.parts[part];
    const others = this.case.parts.filter((one) => one.title === title);
    return others.length > 1 ? `${title} (${version})` : title;
  }

  lines(moment) {
    const list = this.element.ownerDocument.createElement("ul");
    for (const { words, who } of moment.lines) {
      const item = this.element.ownerDocument.createElement("li");
      item.textContent = who ? `${words} – ${who}` : words;
      list.append(item);
    }
    return list;
  }

  paragraph(words) {
    const made = this.element.ownerDocument.createElement("p");
    made.className = "ag-quiet";
    made.textContent = words;
    return made;
  }

  /** Where the case rests then; and that the drawing is another one, where it is. */
  rests(frame) {
    const { words } = this.told;
    const inside = frame.here.filter(([part, id]) => !this.case.parts[part].calls.includes(id));
    const names = (inside.length ? inside : frame.here).map(([part, id]) => this.case.parts[part].names[id]).filter(Boolean);
    const before = this.frames[this.frames.indexOf(frame) - 1];
    const into = before && before.part !== frame.part ? `${words.goes_into.replace("{title}", this.case.parts[frame.part].title)} ` : "";
    return into + (names.length ? words.rests.replace("{steps}", [...new Set(names)].join(", ")) : words.ended);
  }

  /** Every moment as a list, each to go to; the same as the drawing tells, in words. */
  chapters() {
    const document = this.element.ownerDocument;
    this.items = this.case.moments.map((moment, at) => {
      const item = document.createElement("li");
      const go = document.createElement("button");
      go.type = "button";
      go.className = "ag-link";
      go.textContent = moment.at;
      go.addEventListener("click", (event) => {
        this.go(this.frames.findLastIndex((one) => one.at === at));
        if (event.detail) this.canvas.scrollIntoView?.({ block: "nearest" }); // by keyboard one stays in the list
      });
      item.append(go, this.lines(moment), this.paragraph(this.rests(this.frames.findLast((one) => one.at === at))));
      return item;
    });
    this.element.querySelector("[data-moments]").append(...this.items);
  }

  pointed(at) {
    this.items[this.shown ?? at]?.removeAttribute("aria-current");
    this.items[at]?.setAttribute("aria-current", "step");
    this.shown = at;
  }

  sentence() {
    const frame = this.frames[this.position];
    return [`${frame.moment.at}:`, ...frame.moment.lines.map(({ words, who }) => `${who ? `${words} – ${who}` : words}.`), this.rests(frame)].join(" ");
  }
}
