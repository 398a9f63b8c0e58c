// What the checks find wrong, as a list that leads to the element and as a mark at the element itself.

const MARK = "ag-finding";
const REMARK = "ag-remark";

export class Findings {
  constructor({ modeler, list, summary, says, file, t, href, remarks = [], review = "" }) {
    Object.assign(this, { modeler, list, summary, says, file, t, href, remarks, review, document: list.ownerDocument, found: [] });
  }

  /** Show what was found last; faults first, those of this drawing before those of other files. */
  show(found) {
    this.found = found;
    const here = found.filter((one) => one.file === this.file);
    const elsewhere = found.filter((one) => one.file !== this.file);
    this.list.replaceChildren(...this.remarks.map((one) => this.said(one)), ...[...here, ...elsewhere].map((one) => this.row(one)));
    this.summary.textContent = this.inShort(found);
    this.say(found);
    this.mark(here);
  }

  /** The same above the drawing, where it is seen while one draws: it leads down to the list. */
  say(found) {
    if (!this.says) return;
    this.says.textContent = this.inShort(found);
    this.says.dataset.worst = found.some(({ severity }) => severity === "fault") ? "fault" : found.length ? "warning" : "none";
  }

  inShort(found) {
    const faults = found.filter(({ severity }) => severity === "fault").length;
    if (!found.length) return this.t("Everything is in order.");
    const parts = [[faults, "1 fault", "{number} faults"], [found.length - faults, "1 should be mended", "{number} should be mended"]];
    return parts.filter(([number]) => number).map(([number, one, several]) => this.t(number === 1 ? one : several, { number })).join(" · ");
  }

  /** The marks at the elements; one for each element, with the worst of it. */
  mark(here) {
    const overlays = this.modeler.get("overlays");
    overlays.remove({ type: MARK });
    const registry = this.modeler.get("elementRegistry");
    for (const [id, told] of grouped(here)) {
      const element = registry.get(id);
      if (element) overlays.add(id, MARK, { position: placeOf(element), html: this.badge(told, id), show: { minZoom: 0.2 } });
    }
    if (this.remarks.length) this.markRemarks(overlays, registry);
  }

  /** What colleagues remarked at elements of this drawing: a mark at the lower corner, which leads to the review. */
  markRemarks(overlays, registry) {
    overlays.remove({ type: REMARK });
    for (const [id, told] of grouped(this.remarks.filter((one) => one.file === this.file))) {
      if (!registry.get(id)) continue;
      const mark = this.anchor(this.review, String(told.length));
      mark.className = REMARK;
      mark.title = told.map(({ by, words }) => `${by}: ${words}`).join("\n");
      mark.setAttribute("aria-label", mark.title);
      overlays.add(id, REMARK, { position: { bottom: 10, left: -12 }, html: mark, show: { minZoom: 0.2 } });
    }
  }

  /** A remark in the list: who wrote it and what, with the way to the element and to the review. */
  said(one) {
    const item = this.document.createElement("li");
    item.className = "ag-check ag-check--remark";
    const word = this.document.createElement("b");
    word.textContent = `${this.t("{name} remarks:", { name: one.by })} `;
    item.append(word, this.way({ ...one, sentence: one.words }), " ", this.anchor(this.review, this.t("To the review")));
    return item;
  }

  badge(told, id) {
    const badge = this.document.createElement("button");
    const isFault = told.some(({ severity }) => severity === "fault");
    badge.type = "button";
    badge.className = `ag-finding ag-finding--${isFault ? "fault" : "warning"}`;
    badge.textContent = "!";
    badge.title = told.map(({ sentence }) => sentence).join("\n");
    badge.setAttribute("aria-label", badge.title);
    badge.addEventListener("click", () => this.go(id, false));
    return badge;
  }

  row(one) {
    const item = this.document.createElement("li");
    item.className = `ag-check ag-check--${one.severity}`;
    const word = this.document.createElement("b");
    word.textContent = `${this.t(one.severity === "fault" ? "Fault:" : "Should be mended:")} `;
    item.append(word, this.way(one));
    if (one.help) item.append(" ", this.anchor(one.help, this.t("What to do"), "_blank"));
    return item;
  }

  /** The sentence, as a button to the element if it stands in this drawing, else as a link to where it stands. */
  way(one) {
    const isDrawnHere = one.file === this.file && one.element && this.modeler.get("elementRegistry").get(one.element);
    if (!isDrawnHere) {
      const to = this.href(one);
      return to ? this.anchor(to, one.sentence) : this.document.createTextNode(one.sentence);
    }
    const button = this.document.createElement("button");
    button.type = "button";
    button.className = "ag-link";
    button.textContent = one.sentence;
    button.addEventListener("click", () => this.go(one.element));
    return button;
  }

  anchor(href, words, target) {
    const anchor = this.document.createElement("a");
    Object.assign(anchor, { href, textContent: words });
    if (target) Object.assign(anchor, { target, rel: "noopener" });
    return anchor;
  }

  /** Choose the element, bring it into sight, and give the drawing the focus. */
  go(id, focus = true) {
    const element = this.modeler.get("elementRegistry").get(id);
    if (!element) return;
    const canvas = this.modeler.get("canvas");
    canvas.scrollToElement(element, 120);
    this.modeler.get("selection").select(element);
    if (!focus) return;
    canvas.focus?.();
    canvas.getContainer?.().closest(".ag-editor-body")?.scrollIntoView({ block: "nearest" });
  }
}

function grouped(found) {
  const by = new Map();
  for (const one of found) if (one.element) by.set(one.element, [...(by.get(one.element) ?? []), one]);
  return by;
}

/** At the upper left corner of a shape; in the middle of a flow. */
function placeOf(element) {
  if (!element.waypoints) return { top: -12, left: -12 };
  const [from, to] = element.waypoints.length > 2 ? element.waypoints.slice(1, 3) : element.waypoints;
  const left = Math.min(...element.waypoints.map(({ x }) => x));
  const top = Math.min(...element.waypoints.map(({ y }) => y));
  return { left: (from.x + to.x) / 2 - left - 10, top: (from.y + to.y) / 2 - top - 24 };
}
