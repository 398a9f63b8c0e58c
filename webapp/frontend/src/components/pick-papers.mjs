// Papers to be added: one that is too large is told before it is sent, so that nobody waits for a refusal.
const MEGABYTE = 1024 * 1024;

export class PickPapers {
  constructor(element) {
    this.element = element;
    this.files = element.querySelector("input[type=file]");
    this.wrong = element.querySelector("[data-wrong]");
    this.files.addEventListener("change", () => this.weigh());
  }

  weigh() {
    const large = [...this.files.files].find((file) => file.size > Number(this.element.dataset.most) * MEGABYTE);
    this.wrong.textContent = large ? this.element.dataset.tooLarge.replace("NAME", large.name) : "";
    this.wrong.hidden = !large;
    if (large) this.files.value = "";
  }
}
