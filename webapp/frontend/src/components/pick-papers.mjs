// Papers to be added: one that is too large is told before it is sent, so that nobody waits for a refusal, and each of the
// others can be called what it is.
const MEGABYTE = 1024 * 1024;

export class PickPapers {
  constructor(element) {
    this.element = element;
    this.files = element.querySelector("input[type=file]");
    this.wrong = element.querySelector("[data-wrong]");
    this.titles = element.querySelector("[data-titles]");
    this.files.addEventListener("change", () => this.chosen());
  }

  chosen() {
    this.weigh();
    this.name([...this.files.files]);
  }

  weigh() {
    const large = [...this.files.files].find((file) => file.size > Number(this.element.dataset.most) * MEGABYTE);
    this.wrong.textContent = large ? this.element.dataset.tooLarge.replace("NAME", large.name) : "";
    this.wrong.hidden = !large;
    if (large) this.files.value = "";
  }

  /** A field for each file's title, the first of them the one that stood there. */
  name(files) {
    if (!this.titles || !files.length) return;
    const [first] = this.titles.children;
    const groups = files.map((file, at) => this.titled(at ? first.cloneNode(true) : first, file, at));
    this.titles.replaceChildren(...groups);
  }

  titled(group, file, at) {
    const [label, input] = [group.querySelector("label"), group.querySelector("input")];
    input.id = at ? `paper-title-${at}` : "paper-title";
    if (at) input.value = "";
    label.htmlFor = input.id;
    label.textContent = label.dataset.of.replace("NAME", file.name);
    return group;
  }
}
