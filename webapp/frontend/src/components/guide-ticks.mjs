// Counts the points of a guide that are ticked, and lets the form know, which keeps them with the answers.
export class GuideTicks {
  constructor(element) {
    this.element = element;
    this.told = element.querySelector("[data-ticked]");
    this.points = [...element.querySelectorAll("input[type=checkbox]")];
    element.addEventListener("change", (event) => this.ticked(event.target.form));
  }

  ticked(form) {
    const done = this.points.filter((point) => point.checked).length;
    this.told.textContent = this.told.dataset.ticked.replace("#", done);
    form?.dispatchEvent(new Event("change"));
  }
}
