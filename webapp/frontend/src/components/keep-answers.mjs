// Keeps half-filled answers on the server every few seconds, and says when it last did.
const PAUSE = 2500;

export class KeepAnswers {
  constructor(form, { ask = (...args) => fetch(...args), read = (of) => new FormData(of), wait = PAUSE } = {}) {
    this.form = form;
    this.ask = ask;
    this.read = read;
    this.wait = wait;
    this.status = form.ownerDocument.getElementById(form.dataset.status);
    this.changed = false;
    this.timer = null;
    this.sending = false;
    form.addEventListener("input", () => this.later());
    form.addEventListener("change", () => this.later());
    form.addEventListener("submit", () => this.rest());
    form.ownerDocument.addEventListener("visibilitychange", () => this.leaving());
  }

  /** Wait for a pause in the typing, then save. */
  later() {
    this.changed = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), this.wait);
  }

  /** The form itself goes to the server now; a draft must not race it. */
  rest() {
    this.changed = false;
    clearTimeout(this.timer);
  }

  leaving() {
    if (this.form.ownerDocument.visibilityState === "hidden" && this.changed) this.save(true);
  }

  /** Send what is typed; what is typed meanwhile is sent after it. */
  async save(leaving = false) {
    if (this.sending) return this.later();
    this.sending = true;
    this.changed = false;
    try {
      const answer = await this.ask(this.form.dataset.keep, {
        method: "POST",
        body: this.read(this.form),
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        keepalive: leaving,
      });
      await this.tell(answer);
    } catch {
      this.say("offline", this.form.dataset.offline);
    } finally {
      this.sending = false;
    }
  }

  async tell(answer) {
    if (answer.ok) return this.say("kept", (await answer.json()).said);
    const words = await answer.json().catch(() => ({}));
    this.say("refused", words.said || this.form.dataset.offline);
  }

  say(how, words) {
    if (!this.status || !words) return;
    this.status.textContent = words;
    this.status.dataset.how = how;
    this.status.hidden = false;
  }
}
