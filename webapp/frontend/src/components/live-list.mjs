// Keeps a list fresh: asks now and then with the token of what is shown, and puts in only what has changed.
import { swap } from "../swap-rows.mjs";

const SEEN = 20_000;
const UNSEEN = 180_000;
const MOST = 300_000;

export class LiveList {
  constructor(element, { ask = (...args) => fetch(...args), put = swap, wait = SEEN, rest = UNSEEN } = {}) {
    Object.assign(this, { element, ask, put, wait, rest });
    this.document = element.ownerDocument;
    this.tag = element.dataset.tag;
    this.failed = 0;
    this.document.addEventListener("visibilitychange", () => this.turned());
    this.later();
  }

  get seen() {
    return this.document.visibilityState !== "hidden";
  }

  /** Ask again after a pause: a longer one while nobody looks, and longer each time nothing answers. */
  later() {
    clearTimeout(this.timer);
    const pause = (this.seen ? this.wait : this.rest) * 2 ** this.failed;
    this.timer = setTimeout(() => this.look(), Math.min(pause, MOST));
    this.timer.unref?.();
  }

  /** Whoever comes back to the page sees it fresh at once. */
  turned() {
    if (this.seen) return this.look();
    return this.later();
  }

  async look() {
    clearTimeout(this.timer);
    try {
      const headers = { "If-None-Match": `"${this.tag}"` };
      const answer = await this.ask(this.element.dataset.live, { headers, cache: "no-store" });
      if (answer.status === 401 || answer.status === 403) return; // signed out: the page says so when it is used
      if (answer.ok) await this.fresh(answer);
      this.failed = answer.ok || answer.status === 304 ? 0 : this.failed + 1;
    } catch {
      this.failed += 1;
    }
    this.later();
  }

  async fresh(answer) {
    const changes = this.put(this.document, this.element, await answer.text());
    this.tag = answer.headers.get("ETag")?.replaceAll(/^W\/|"/g, "") ?? this.tag;
    this.document.dispatchEvent(new CustomEvent("rows-came")); // what counts rows counts again
    this.say(changes);
  }

  /** "2 new, 1 gone", politely; nothing where only something small changed. */
  say({ come, gone }) {
    const { fresh, left } = { fresh: this.element.dataset.new, left: this.element.dataset.gone };
    const words = [come && fresh.replace("%s", come), gone && left.replace("%s", gone)].filter(Boolean).join(", ");
    const place = this.document.getElementById("fresh");
    if (words && place) place.textContent = words;
  }
}
