// The sign-in ended while somebody typed: she signs in over the page, or in another window, and the page goes on.
export class SignInHere {
  constructor(dialog, { ask = (...args) => fetch(...args), read = (of) => new FormData(of) } = {}) {
    this.dialog = dialog;
    this.document = dialog.ownerDocument;
    this.ask = ask;
    this.read = read;
    this.form = dialog.querySelector("form");
    this.wrong = dialog.querySelector("[data-wrong]");
    dialog.addEventListener("signed-out", () => this.open());
    this.form.addEventListener("submit", (event) => this.enter(event));
    // Whoever signed in in another window comes back to this one.
    this.document.addEventListener("visibilitychange", () => this.look());
  }

  open() {
    if (this.dialog.open) return;
    this.say("");
    this.dialog.showModal();
    this.dialog.querySelector("[name=password]").focus();
  }

  /** Signed in elsewhere meanwhile? */
  async look() {
    if (!this.dialog.open || this.document.visibilityState !== "visible") return;
    const found = await this.whoIsIn();
    if (found.who) this.letIn(found);
  }

  async enter(event) {
    event.preventDefault();
    try {
      const { token } = await this.whoIsIn();
      const body = this.read(this.form);
      body.append("csrf_token", token);
      const answer = await this.ask(this.form.dataset.enter, { method: "POST", body, ...ASKING });
      const told = await answer.json();
      if (answer.ok) this.letIn(told);
      else this.say(told.said);
    } catch {
      this.say(this.dialog.dataset.offline);
    }
  }

  letIn(found) {
    if (found.who !== this.dialog.dataset.who) return this.say(this.dialog.dataset.another);
    this.dialog.querySelector("[name=password]").value = "";
    this.dialog.close();
    return this.document.dispatchEvent(new CustomEvent("signed-in", { detail: { token: found.token } }));
  }

  async whoIsIn() {
    const answer = await this.ask(this.dialog.dataset.token, ASKING);
    return answer.json();
  }

  say(words) {
    this.wrong.textContent = words ?? "";
    this.wrong.hidden = !words;
  }
}

const ASKING = { headers: { Accept: "application/json" }, credentials: "same-origin" };
