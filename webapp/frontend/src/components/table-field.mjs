// Adds a row to a table of answers and takes one away; without it the server adds empty rows when the draft is saved.
export class TableField {
  constructor(element) {
    this.element = element;
    this.rows = element.querySelector("tbody");
    this.blank = element.querySelector("template");
    const add = element.querySelector("[data-add-row]");
    add.hidden = false;
    add.addEventListener("click", (event) => this.add(event));
    this.rows.addEventListener("click", (event) => this.remove(event));
  }

  add(event) {
    event.preventDefault();
    const row = this.blank.content.firstElementChild.cloneNode(true);
    const number = this.next();
    for (const field of row.querySelectorAll("[name]")) {
      field.name = field.name.replace("__row__", number);
      field.setAttribute("aria-label", field.getAttribute("aria-label").replace("__row__", number + 1));
    }
    this.rows.append(row);
    row.querySelector("[name]")?.focus();
  }

  /** One more than the highest row number in use, so that no two rows share a name. */
  next() {
    const numbers = [...this.rows.querySelectorAll("[name]")].map((field) => Number(/\.(\d+)\./.exec(field.name)?.[1] ?? -1));
    return Math.max(-1, ...numbers) + 1;
  }

  remove(event) {
    const button = event.target.closest("[data-remove-row]");
    if (!button) return;
    event.preventDefault();
    button.closest("tr").remove();
    this.element.dispatchEvent(new Event("change", { bubbles: true }));
    this.element.querySelector("[data-add-row]").focus();
  }
}
