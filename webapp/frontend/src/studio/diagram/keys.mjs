// The editor by keyboard: undo that reaches beyond a reload, the usual steps, the next element, and help with ?.
const isTyping = (target) => Boolean(target?.closest?.("input, textarea, select, [contenteditable]"));

export class Keys {
  constructor({ editor, root, dialog }) {
    Object.assign(this, { editor, dialog });
    root.addEventListener("keydown", (event) => this.press(event), true);
    dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
  }

  press(event) {
    const command = event.ctrlKey || event.metaKey;
    const act = command ? this.withCommand(event) : this.alone(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  withCommand({ key, shiftKey, target }) {
    const letter = key.toLowerCase();
    if (letter === "s") return () => this.editor.save();
    if (isTyping(target) && target.value !== undefined) return undefined;
    if (letter === "z") return () => (shiftKey ? this.editor.redo() : this.editor.undo());
    if (letter === "y") return () => this.editor.redo();
    return undefined;
  }

  alone({ key, altKey, target }) {
    if (isTyping(target) || altKey) return undefined;
    const acts = {
      "?": () => this.dialog.showModal(),
      a: () => this.editor.get("stepMenu").ask(),
      n: () => this.editor.go(1),
      p: () => this.editor.go(-1),
      Enter: target?.closest?.("[data-canvas]") ? () => this.editor.get("directEditing").activate(this.editor.chosen()) : undefined,
      F6: () => this.editor.nextPart(),
    };
    return key.length === 1 ? acts[key.toLowerCase()] : acts[key];
  }
}
