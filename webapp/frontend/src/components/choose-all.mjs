// Chooses all boxes of a question at once; each can be taken back by itself.
export class ChooseAll {
  constructor(element) {
    this.element = element;
    const all = element.querySelector("[data-all]");
    all.hidden = false;
    all.addEventListener("click", () => this.choose());
  }

  choose() {
    const boxes = [...this.element.querySelectorAll("input[type=checkbox]")];
    for (const box of boxes) box.checked = true;
    boxes.at(-1)?.dispatchEvent(new Event("change", { bubbles: true }));
    boxes[0]?.focus();
  }
}
