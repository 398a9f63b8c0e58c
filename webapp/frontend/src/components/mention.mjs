// While one writes @ and the beginning of a name, the colleagues one may name stand below the field as buttons.
const NAMED = /(?:^|\s)@([^@\n]{1,40})$/;
const PAUSE = 200;

export class Mention {
  constructor(field, ask = fetch) {
    this.field = field;
    this.ask = ask;
    this.list = field.ownerDocument.createElement("div");
    this.list.className = "ag-row ag-mentions";
    this.list.setAttribute("role", "status");
    field.after(this.list);
    field.addEventListener("input", () => this.soon());
  }

  soon() {
    clearTimeout(this.waits);
    this.waits = setTimeout(() => this.offer(), PAUSE);
  }

  /** What stands after the last @ before the caret; empty when no name is being written. */
  begun() {
    return NAMED.exec(this.field.value.slice(0, this.field.selectionStart))?.[1] ?? "";
  }

  async offer() {
    const begun = this.begun();
    const found = begun ? await this.colleagues(begun) : [];
    if (begun === this.begun()) this.show(found);
  }

  /** Nobody when the server does not answer: the name can be written in full. */
  async colleagues(begun) {
    try {
      const answer = await this.ask(`${this.field.dataset.from}?q=${encodeURIComponent(begun)}`);
      return answer.ok ? await answer.json() : [];
    } catch {
      return [];
    }
  }

  show(found) {
    this.list.replaceChildren(...found.map((one) => this.button(one)));
  }

  button({ name, title }) {
    const made = this.field.ownerDocument.createElement("button");
    made.type = "button";
    made.className = "button button-secondary ag-mini";
    made.textContent = title ? `${name}, ${title}` : name;
    made.addEventListener("click", () => this.take(name));
    return made;
  }

  take(name) {
    const at = this.field.selectionStart;
    const before = this.field.value.slice(0, at).replace(/@[^@\n]*$/, `@${name} `);
    this.field.value = before + this.field.value.slice(at);
    this.field.setSelectionRange(before.length, before.length);
    this.show([]);
    this.field.focus();
  }
}
