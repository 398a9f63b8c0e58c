// The bar over a list: there only while rows are chosen; X chooses the row in focus, Shift X all up to it, Esc none.
import { single } from "./row-list.mjs";

export class BulkBar {
  constructor(bar) {
    this.bar = bar;
    this.page = bar.ownerDocument;
    this.count = bar.querySelector("[data-count]");
    this.all = bar.querySelector("[name=all]");
    this.last = null;
    this.page.addEventListener("change", () => this.show());
    this.page.addEventListener("keydown", (event) => this.pressed(event));
    this.page.addEventListener("htmx:after:swap", () => this.show());
    this.page.addEventListener("rows-came", () => this.show());
    bar.addEventListener("reset", () => this.clear());
    this.show();
  }

  /** The ticks of the rows that are on the page now. */
  get ticks() {
    return [...this.page.querySelectorAll("input[name=task][form=bulk]")];
  }

  show() {
    const chosen = this.ticks.filter((tick) => tick.checked).length;
    const all = Boolean(this.all?.checked);
    this.bar.hidden = !chosen && !all;
    const many = all ? "" : chosen === 1 ? this.bar.dataset.one : this.bar.dataset.many.replace("#", chosen);
    if (this.count.textContent !== many) this.count.textContent = many;
  }

  clear() {
    for (const tick of this.ticks) tick.checked = false;
    if (this.all) this.all.checked = false;
    this.show();
  }

  pressed(event) {
    if (!single(event, this.page)) return;
    if (event.key === "Escape" && !this.bar.hidden) return this.clear();
    if (event.key.toLowerCase() !== "x") return;
    const here = this.page.querySelector("tr.is-here input[name=task]");
    if (!here) return;
    event.preventDefault();
    if (event.shiftKey) this.through(here);
    else here.checked = !here.checked;
    this.last = here;
    this.show();
  }

  /** Choose every row from the one chosen last to this one. */
  through(here) {
    const ticks = this.ticks;
    const ends = [ticks.indexOf(this.last), ticks.indexOf(here)].map((at) => Math.max(at, 0)).sort((a, b) => a - b);
    for (const tick of ticks.slice(ends[0], ends[1] + 1)) tick.checked = true;
  }
}
