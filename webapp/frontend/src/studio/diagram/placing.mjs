// While something that was chosen waits for its place: what to do with it, quietly, until it stands or is put away.
export class Placing {
  constructor({ bus, line, t }) {
    Object.assign(this, { line, t, pulled: false });
    bus.on(["palette.trigger", "contextPad.trigger", "popupMenu.trigger"], 2000, ({ event }) => {
      this.pulled = (event?.originalEvent ?? event)?.type === "dragstart"; // whoever pulls it there needs no word
    });
    bus.on("create.init", () => this.say(this.pulled ? "" : t("Click where it should stand, or press Escape to put it away.")));
    bus.on("create.cleanup", () => {
      this.pulled = false;
      this.say("");
    });
  }

  say(words) {
    this.line.textContent = words;
  }
}
