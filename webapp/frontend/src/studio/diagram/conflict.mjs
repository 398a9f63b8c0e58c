// Another saved the drawing meanwhile, or took the draft over: told in words, and both drawings are kept.
export class Conflict {
  constructor({ dialog, t, doors, autosave, undo, load, go = (address) => globalThis.location.assign(address) }) {
    Object.assign(this, { dialog, t, doors, autosave, undo, load, go });
    this.buttons = Object.fromEntries([...dialog.querySelectorAll("button[data-do]")].map((one) => [one.dataset.do, one]));
    for (const [act, button] of Object.entries(this.buttons)) button.addEventListener("click", () => this.choose(act));
    dialog.addEventListener("cancel", (event) => event.preventDefault());
  }

  open(told) {
    this.told = told;
    const isHeld = told.code === "draft_held";
    const name = told.by || this.t("somebody else");
    this.dialog.querySelector("[data-said]").textContent = told.detail ?? "";
    this.dialog.querySelector("[data-both]").textContent = this.t(isHeld
      ? "Your drawing is kept in this browser. Put it in a copy of the draft, or take the draft over on its page."
      : "Your drawing is kept in this browser. Choose which of the two stands in the draft; the other can be had back with Undo.");
    this.buttons.theirs.textContent = this.t("Go on with what {name} saved", { name });
    this.buttons.mine.hidden = isHeld;
    this.buttons.theirs.hidden = isHeld;
    this.dialog.showModal();
  }

  async choose(act) {
    const { file } = this.autosave;
    if (act === "copy") {
      const { address } = await this.doors.rescue({ [file]: this.told.xml });
      return this.go(address);
    }
    const theirs = await this.doors.read(file);
    this.dialog.close();
    if (act === "mine") {
      await this.undo.keep(theirs.text, this.told.xml);
      await this.load(this.told.xml); // from here one step back is theirs
      return this.autosave.goOn(theirs.revision, { dirty: true });
    }
    await this.undo.keep(this.told.xml, theirs.text);
    this.autosave.goOn(theirs.revision, { dirty: false });
    await this.autosave.states.sent();
    return this.load(theirs.text);
  }
}
