// Moves through the rows of a list by J and K and acts on the row in focus; Enter opens, because focus is on a link.
export class RowList {
  constructor(table) {
    this.table = table;
    table.ownerDocument.addEventListener("keydown", (event) => this.pressed(event));
    table.addEventListener("focusin", (event) => this.mark(event.target.closest("tr")));
  }

  get links() {
    return [...this.table.querySelectorAll("a[data-row]")];
  }

  get here() {
    return this.table.querySelector("tr.is-here");
  }

  pressed(event) {
    if (this.table.isConnected === false || !single(event, this.table.ownerDocument)) return;
    const key = event.key.toLowerCase();
    if (key === "j") this.step(1, event);
    else if (key === "k") this.step(-1, event);
    else this.act(key, event);
  }

  /** Focus the next or previous row's link; from nowhere, the first. */
  step(by, event) {
    const links = this.links;
    if (!links.length) return;
    event.preventDefault();
    const at = links.findIndex((link) => link.closest("tr") === this.here);
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next].focus();
  }

  /** Press what the row in focus offers under this key, such as T for take. */
  act(key, event) {
    const pressable = this.here?.querySelector(`[data-row-key="${CSS.escape(key)}"]`);
    if (!pressable) return;
    event.preventDefault();
    pressable.click();
  }

  mark(row) {
    this.here?.classList.remove("is-here");
    row?.querySelector("a[data-row]") && row.classList.add("is-here");
  }
}

/** A letter on its own, while nothing is being typed and nobody has turned the letters off. */
export function single(event, document) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (document.body.dataset.letters === "off" || document.querySelector("dialog[open]")) return false;
  const at = event.target;
  return !(at.closest && at.closest("input, textarea, select, [contenteditable=true]"));
}
