// Keeps half-filled answers on the server every few seconds, and never lets the page go before they are there: what
// cannot be saved stays in the page and is tried again.
import { typed } from "../typed.mjs";

const PAUSE = 2500;
const PATIENCE = 10_000;
const LONGEST = 30_000;

export class KeepAnswers {
  constructor(form, { ask = (...args) => fetch(...args), read = typed, wait = PAUSE, patience = PATIENCE } = {}) {
    this.form = form;
    this.document = form.ownerDocument;
    this.ask = ask;
    this.read = read;
    this.wait = wait;
    this.patience = patience;
    this.status = this.document.getElementById(form.dataset.status);
    this.changed = false;
    this.failed = 0;
    this.sending = null;
    this.stopped = false;
    form.addEventListener("input", () => this.later());
    form.addEventListener("change", () => this.later());
    form.addEventListener("submit", (event) => this.submit(event));
    this.document.addEventListener("visibilitychange", () => this.leaving());
    this.document.addEventListener("signed-in", (event) => this.goOn(event.detail));
    globalThis.addEventListener?.("online", () => this.failed && this.save());
    globalThis.addEventListener?.("beforeunload", (event) => this.warn(event));
  }

  /** Wait for a pause in the typing, then save. */
  later(wait = this.wait) {
    this.changed = true;
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => this.save(), wait);
  }

  /** What is not saved yet is saved first; only then does the form itself go. */
  async submit(event) {
    const button = event.submitter;
    clearTimeout(this.timer);
    if (this.going || button?.hasAttribute("data-final") || (!this.changed && !this.failed && !this.sending)) {
      this.changed = false;
      this.failed = 0;
      return;
    }
    event.preventDefault();
    this.waiting = button;
    if (this.sending) await this.sending;
    if (this.changed || this.failed) await this.save();
    if (!this.changed) this.send();
  }

  /** Press what was pressed, now that the answers are safe. */
  send() {
    const button = this.waiting;
    this.waiting = null;
    this.going = true;
    this.form.requestSubmit(button ?? undefined);
    this.going = false;
  }

  leaving() {
    if (this.document.visibilityState === "hidden" && this.changed && !this.stopped) this.save(true);
  }

  /** Only what could not be saved is worth a warning. */
  warn(event) {
    if (this.changed && this.failed) event.preventDefault();
  }

  /** Send what is typed; what is typed meanwhile is sent after it. */
  async save(leaving = false) {
    if (this.sending) return this.later();
    clearTimeout(this.timer);
    this.changed = false;
    this.sending = this.deliver(leaving);
    try {
      await this.sending;
    } finally {
      this.sending = null;
    }
    return undefined;
  }

  async deliver(leaving) {
    try {
      const answer = await this.ask(this.form.dataset.keep, {
        method: "POST",
        body: this.read(this.form),
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        keepalive: leaving,
        signal: AbortSignal.timeout(this.patience),
      });
      await this.tell(answer);
    } catch {
      this.tryAgain(this.form.dataset.offline, "offline");
    }
  }

  async tell(answer) {
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) return this.kept(told);
    if (answer.status === 401 || answer.status === 400) return this.askWho();
    if (answer.status === 409) return this.choose(told);
    if (answer.status >= 500) return this.tryAgain(told.said || this.form.dataset.offline, "refused");
    // What the server will never keep (too long, not hers any more) it says itself when the form is sent.
    return this.say("refused", told.said || this.form.dataset.offline);
  }

  kept(told) {
    this.failed = 0;
    if (told.revision) this.put("_draft", told.revision);
    this.say("kept", told.said);
  }

  /** Keep it in the page and try again, after longer and longer pauses. */
  tryAgain(words, how) {
    this.failed += 1;
    this.say(how, words);
    this.later(Math.min(this.wait * 2 ** (this.failed - 1), LONGEST));
  }

  /** Written elsewhere meanwhile: nothing is overwritten before one has chosen. */
  choose(told) {
    this.changed = true;
    this.stopped = true;
    const both = this.document.getElementById("written-twice");
    if (both) both.hidden = false;
    this.say("refused", told.said);
    if (this.waiting) both?.querySelector("button")?.focus();
  }

  /** Signed out, or signed in anew in another window: the same person goes on, anybody else is asked. */
  async askWho() {
    this.changed = true;
    this.failed += 1;
    const answer = await this.ask(this.form.dataset.token, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    const found = answer.ok ? await answer.json() : {};
    if (found.who && found.who === this.form.dataset.who && this.failed < 3) return this.goOn(found);
    return this.document.getElementById(this.form.dataset.door)?.dispatchEvent(new Event("signed-out"));
  }

  /** A new sign-in of the same person: its token goes into every form of the page, and what was held back is sent. */
  async goOn({ token }) {
    for (const field of this.document.querySelectorAll("input[name=csrf_token]")) field.value = token;
    this.sending = null;
    await this.save();
    if (this.waiting && !this.changed) this.send();
  }

  put(name, value) {
    const field = this.form.querySelector(`[name=${name}]`);
    if (field) field.value = value;
  }

  say(how, words) {
    if (!this.status || !words) return;
    this.status.textContent = words;
    this.status.dataset.how = how;
    this.status.hidden = false;
  }
}
