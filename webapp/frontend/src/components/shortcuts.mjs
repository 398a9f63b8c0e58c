// The keys of the whole page: help, search, save, complete, places, and the next part of the page.
import { single } from "./row-list.mjs";

const PLACES = "header nav, .ag-lists, main, aside, .ag-dock";

export class Shortcuts {
  constructor(body) {
    this.body = body;
    this.document = body.ownerDocument;
    this.going = false;
    this.document.addEventListener("keydown", (event) => this.pressed(event));
    this.help?.querySelector("[data-close]")?.addEventListener("click", () => this.help.close());
    for (const opener of body.querySelectorAll("[data-opens-help]")) {
      opener.addEventListener("click", (event) => this.open(event));
    }
  }

  get help() {
    return this.document.getElementById("shortcuts");
  }

  pressed(event) {
    if (event.key === "F6") return this.nextPart(event);
    if (event.ctrlKey || event.metaKey) return this.held(event);
    if (!single(event, this.document)) return undefined;
    if (this.going) return this.go(event);
    if (event.key === "?") return this.open(event);
    if (event.key === "/") return this.press("/", event);
    if (event.key.toLowerCase() === "g") {
      this.going = true;
      return undefined;
    }
    return this.press(event.key.toLowerCase(), event);
  }

  /** Ctrl with a key: save and complete, which work while one types. */
  held(event) {
    const names = { Enter: "ctrl-enter", s: "ctrl-s" };
    return names[event.key] ? this.press(names[event.key], event) : undefined;
  }

  /** G and then a letter opens a place of the menu. */
  go(event) {
    this.going = false;
    return this.press(`g-${event.key.toLowerCase()}`, event);
  }

  /** Press or focus whatever on the page has this key. */
  press(key, event) {
    const target = this.document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input, textarea, select")) target.focus();
    else target.click();
  }

  open(event) {
    if (!this.help) return;
    event.preventDefault();
    this.choose();
    this.help.showModal();
  }

  /** Only the keys that do something on this page are told, and no heading stands over nothing. */
  choose() {
    for (const part of this.help.querySelectorAll("[data-keys]")) {
      const keys = [...part.querySelectorAll("[data-needs]")];
      for (const one of keys) one.hidden = !this.document.querySelector(one.dataset.needs);
      part.hidden = keys.every((one) => one.hidden);
    }
  }

  nextPart(event) {
    const parts = [...this.document.querySelectorAll(PLACES)];
    if (!parts.length) return;
    event.preventDefault();
    const at = parts.findIndex((part) => part.contains(this.document.activeElement));
    const next = parts[(at + (event.shiftKey ? parts.length - 1 : 1)) % parts.length] ?? parts[0];
    if (!next.hasAttribute("tabindex")) next.setAttribute("tabindex", "-1");
    next.focus();
  }
}
