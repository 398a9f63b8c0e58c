// Plays a drawing: a line one may move on, play and pause, step by step, by keyboard too; and still, where that is asked.
import { CaseDiagram } from "./case-diagram.mjs";
import { Dots } from "./dots.mjs";

const CALM = "(prefers-reduced-motion: reduce)";
const SETTLED = 500; // milliseconds until what was chosen is said aloud

export class Player extends CaseDiagram {
  /** What a player of its own kind has to say: how far the line goes, where it is, and how to go on. */
  begin() {
    const find = (what) => this.element.querySelector(`[data-${what}]`);
    this.line = find("line");
    this.clocks = [...this.element.querySelectorAll("[data-clock]"), ...(this.element.ownerDocument.querySelectorAll?.("[data-clock-too]") ?? [])];
    this.calm = Boolean(globalThis.matchMedia?.(CALM).matches);
    this.dots = new Dots(this.viewer, this.element.ownerDocument);
    this.position = -1;
    this.playing = false;
    this.line.max = `${this.last}`;
    this.press("back", () => this.go(this.before(this.position)));
    this.press("on", () => this.go(this.next(this.position)));
    this.press("play", () => this.toggle());
    this.line.addEventListener("input", () => this.go(Number(this.line.value)));
    this.line.addEventListener("keydown", (event) => this.key(event));
    this.element.querySelector("[data-act='play']").hidden = this.calm;
    const speed = this.element.querySelector("[data-speed]");
    this.speed = Number(speed.value);
    speed.addEventListener("change", () => { this.speed = Number(speed.value); });
    find("speed").closest?.("span")?.toggleAttribute?.("hidden", this.calm);
    find("player").hidden = false;
  }

  press(what, act) {
    this.element.querySelector(`[data-act='${what}']`).addEventListener("click", act);
  }

  /** What is to be played, from its door; what the door says where it does not open. */
  async fetched() {
    this.status(this.told.words.fetching);
    const answer = await globalThis.fetch(this.element.dataset.from, { headers: { Accept: "application/json" } });
    const told = await answer.json();
    if (!answer.ok) throw new Refused(told.said);
    this.status("");
    return told;
  }

  /** Nothing can be played; why is said in place of it. */
  fails(fault) {
    this.status(fault instanceof Refused && fault.message ? fault.message : this.told.words.failed);
    this.element.dataset.ready = "no";
  }

  key(event) {
    const far = { PageUp: () => this.far(this.position, 1), PageDown: () => this.far(this.position, -1) };
    const near = { ArrowRight: () => this.next(this.position), ArrowUp: () => this.next(this.position), ArrowLeft: () => this.before(this.position), ArrowDown: () => this.before(this.position) };
    const to = far[event.key] ?? near[event.key];
    if (event.key === " ") this.toggle();
    if (event.key !== " " && !to) return;
    event.preventDefault();
    if (to) this.go(to());
  }

  toggle() {
    if (this.calm) return this.go(this.next(this.position));
    if (this.playing) return this.pause();
    if (this.position >= this.last) this.set(0);
    this.playing = true;
    this.status("");
    this.canvas.scrollIntoView?.({ block: "nearest" });
    this.named("pause");
    this.turned = undefined;
    globalThis.requestAnimationFrame((now) => this.turn(now));
    return undefined;
  }

  pause() {
    this.playing = false;
    this.named("play");
    this.aloud();
  }

  named(what) {
    this.element.querySelector("[data-act='play']").textContent = this.told.words[what];
  }

  /** To a place on the line, by hand: what plays stops there, and what moved is shown to move. */
  go(to) {
    const was = this.position;
    if (this.playing) this.pause();
    this.dots.clear();
    this.set(Math.min(Math.max(to, 0), this.last));
    if (!this.calm && this.position > was) {
      this.sends(this.position, globalThis.performance.now());
      this.still();
    }
    this.aloud();
  }

  /** Dots that set out by hand go on until they arrive, though nothing plays. */
  still() {
    globalThis.requestAnimationFrame((now) => {
      if (!this.playing && this.dots.move(now)) this.still();
    });
  }

  /** One turn of playing: the line goes on by the time that went by, and the dots with it. */
  turn(now) {
    if (!this.playing) return;
    const went = now - (this.turned ?? now);
    this.turned = now;
    this.advance(went, now);
    const moving = this.dots.move(now);
    if (this.position >= this.last && !moving) return this.pause();
    globalThis.requestAnimationFrame((next) => this.turn(next));
    return undefined;
  }

  /** Where the line stands, for the eye and for whoever asks the line itself. */
  stands(words) {
    this.line.value = `${this.position}`;
    this.line.setAttribute("aria-valuetext", words);
    for (const one of this.clocks) one.textContent = words;
  }

  /** What was chosen by hand, said once its reader has settled on it; nothing while it plays. */
  aloud() {
    globalThis.clearTimeout(this.settling);
    this.settling = globalThis.setTimeout(() => { if (!this.playing) this.status(this.sentence()); }, SETTLED);
  }

  status(words) {
    this.says("status", words);
  }

  says(where, words) {
    this.element.querySelector(`[data-${where}]`).textContent = words;
  }
}

class Refused extends Error {}
