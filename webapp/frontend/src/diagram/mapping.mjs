// Where cases are to stand, chosen on two drawings: an element of the old one, then its place on the new one. Every
// pair bears its number on both sides and a line between; what is chosen is the list below, which says the same.
import { TwinDiagrams } from "./difference.mjs";

const SVG = "http://www.w3.org/2000/svg";
const PRESSED = ["Enter", " "];
const BEND = 60;
const BOW = 110;

export class MappingDiagrams extends TwinDiagrams {
  listen() {
    super.listen();
    const { ownerDocument: page } = this.element;
    this.lists = new Map(this.told.gaps.map((gap) => [gap, page.getElementById(gap.field)]));
    for (const list of this.lists.values()) list?.addEventListener("change", () => this.draw());
    this.element.querySelector("[data-ends]")?.addEventListener("click", () => this.give("ends"));
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.leave());
    page.defaultView?.addEventListener("resize", () => this.draw());
  }

  async show() {
    await super.show();
    this.draw();
  }

  mark(side) {
    this.viewers.get(side).on("element.click", ({ element }) => this.press(side, (element.labelTarget ?? element).id));
    if (side === "before") for (const gap of this.told.gaps) this.open("before", gap.element, this.say("open", gap.name));
  }

  /** The two drawings are two: each is moved by itself, and the lines follow. */
  together() {
    for (const side of this.viewers.keys()) this.viewers.get(side).on("canvas.viewbox.changed", () => this.draw());
  }

  inOrder() {
    return [];
  }

  zoom(how) {
    for (const side of this.viewers.keys()) {
      const canvas = this.get(side, "canvas");
      if (how === "fit") canvas.zoom("fit-viewport", "auto");
      else canvas.zoom(canvas.zoom() * (how === "in" ? 1.25 : 0.8), "auto");
    }
  }

  /** The element answers to the keyboard as to the mouse. */
  open(side, id, words) {
    const drawn = this.drawing(side, id);
    if (!drawn) return;
    for (const [name, value] of Object.entries({ tabindex: "0", role: "button", "aria-label": words })) drawn.setAttribute(name, value);
    if (drawn.heard) return;
    drawn.heard = true;
    drawn.addEventListener("keydown", (event) => {
      if (!PRESSED.includes(event.key)) return;
      event.preventDefault();
      this.press(side, id, true);
    });
  }

  shut(side, id) {
    const drawn = this.drawing(side, id);
    for (const name of ["tabindex", "role", "aria-label"]) drawn?.removeAttribute(name);
  }

  press(side, id, byKey = false) {
    if (side === "before") {
      const gap = this.told.gaps.find((one) => one.element === id);
      if (gap) this.pick(gap, byKey);
    } else if (this.picked?.choices.includes(id)) this.give(`to.${id}`, byKey);
  }

  pick(gap, byKey = false) {
    this.leave();
    this.picked = gap;
    this.put("before", gap.element, "is-chosen");
    for (const id of gap.choices) {
      this.put("after", id, "is-choice");
      this.open("after", id, this.say("choice", this.name("after", id)));
    }
    this.acts(true);
    const first = this.placeOf(gap) || gap.choices.find((id) => this.drawing("after", id));
    if (first && this.viewers.has("after")) {
      if (!this.edge("after", first)) this.get("after", "canvas").scrollToElement(first, 80);
      if (byKey) this.drawing("after", first)?.focus();
    }
    this.where.textContent = this.say("pick", gap.name);
    this.draw();
  }

  /** Nothing is picked any more. */
  leave() {
    if (!this.picked) return;
    this.put("before", this.picked.element, "is-chosen", false);
    for (const id of this.picked.choices) {
      this.put("after", id, "is-choice", false);
      this.shut("after", id);
    }
    this.picked = null;
    this.acts(false);
    this.where.textContent = "";
  }

  give(value, byKey = false) {
    const gap = this.picked;
    const list = gap && this.lists.get(gap);
    if (!list) return;
    list.value = value;
    this.leave();
    list.dispatchEvent(new Event("change", { bubbles: true }));
    const to = value.replace(/^to\./, "");
    this.where.textContent = value === "ends" ? this.say("ended", gap.name) : this.say("given", gap.name, this.name("after", to));
    if (byKey) this.drawing("before", gap.element)?.focus();
  }

  placeOf(gap) {
    const value = this.lists.get(gap)?.value ?? "";
    return value.startsWith("to.") ? value.slice(3) : "";
  }

  /** Numbers on both drawings, and the lines between them. */
  draw() {
    if (!this.element.dataset.ready) return;
    this.pairs = this.told.gaps.map((gap, at) => ({ gap, sign: `${at + 1}`, to: this.placeOf(gap), ends: this.lists.get(gap)?.value === "ends" }));
    const shown = JSON.stringify(this.pairs.map(({ to, ends }) => [to, ends]));
    if (shown !== this.shown) this.number();
    this.shown = shown;
    this.line();
  }

  number() {
    for (const side of this.viewers.keys()) this.get(side, "overlays").remove({ type: "place" });
    for (const { gap, sign, to, ends } of this.pairs) {
      this.sign("before", gap.element, to ? sign : `${sign} ${ends ? "✕" : "?"}`, to || ends);
      this.put("before", gap.element, "is-gap");
      this.put("before", gap.element, "is-given", Boolean(to || ends));
    }
    const ends = new Map();
    for (const { sign, to } of this.pairs) if (to) ends.set(to, [...(ends.get(to) ?? []), sign]);
    for (const id of this.marked ?? []) this.put("after", id, "is-given", false);
    for (const [id, signs] of ends) {
      this.sign("after", id, signs.join(", "), true);
      this.put("after", id, "is-given");
    }
    this.marked = [...ends.keys()];
  }

  sign(side, id, words, given) {
    if (!this.drawing(side, id)) return;
    const mark = this.element.ownerDocument.createElement("div");
    mark.className = `ag-place ${given ? "is-given" : ""}`;
    mark.textContent = words;
    this.get(side, "overlays").add(id, "place", { position: { top: -14, left: -10 }, show: { minZoom: 0, maxZoom: 9 }, html: mark });
  }

  line() {
    const sheet = this.element.querySelector("[data-lines]");
    if (!sheet || this.viewers.size < 2) return;
    const over = sheet.getBoundingClientRect();
    const beside = this.frame("after").left >= this.frame("before").right;
    sheet.replaceChildren();
    for (const { gap, to } of this.pairs) {
      const [from, there] = [this.edge("before", gap.element), to ? this.edge("after", to) : null];
      if (!from || !there) continue;
      const path = this.element.ownerDocument.createElementNS(SVG, "path");
      path.setAttribute("d", curve(from, there, over, beside));
      sheet.append(path);
    }
  }

  /** The box of an element as it is on the screen; none where it has been moved out of sight. */
  edge(side, id) {
    const box = this.drawing(side, id)?.querySelector?.(".djs-visual")?.getBoundingClientRect();
    const canvas = this.frame(side);
    if (!box) return null;
    const inside = box.right > canvas.left && box.left < canvas.right && box.bottom > canvas.top && box.top < canvas.bottom;
    return inside ? box : null;
  }

  frame(side) {
    return this.element.querySelector(`[data-canvas="${side}"]`).getBoundingClientRect();
  }

  drawing(side, id) {
    return this.viewers.has(side) && this.get(side, "elementRegistry").get(id) ? this.get(side, "elementRegistry").getGraphics(id) : null;
  }

  put(side, id, mark, there = true) {
    if (!this.drawing(side, id)) return;
    const canvas = this.get(side, "canvas");
    if (there) canvas.addMarker(id, mark);
    else canvas.removeMarker(id, mark);
  }

  name(side, id) {
    return (this.viewers.has(side) && this.get(side, "elementRegistry").get(id)?.businessObject?.name) || id;
  }

  say(what, from, to = "") {
    return this.told.words[what].replace("{name}", from).replace("{to}", to);
  }

  acts(open) {
    const ends = this.element.querySelector("[data-ends]");
    if (ends) ends.hidden = !open;
  }
}

/** Beside each other in a bow over the head of both; below each other from foot to head. Its end is an arrow. */
function curve(from, to, over, beside) {
  const [x1, y1] = [middle(from.left, from.right) - over.left, (beside ? from.top : from.bottom) - over.top];
  const [x2, y2] = [middle(to.left, to.right) - over.left, to.top - over.top];
  const [up1, up2] = beside ? [y1 - BOW, y2 - BOW] : [y1 + BEND, y2 - BEND];
  return `M ${x1} ${y1} C ${x1} ${up1} ${x2} ${up2} ${x2} ${y2} m -6 -9 l 6 9 l 6 -9`;
}

const middle = (one, other) => (one + other) / 2;
