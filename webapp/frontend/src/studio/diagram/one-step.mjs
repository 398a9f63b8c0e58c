// Letters typed in one field, and what follows from them, are one step of undo and not one for each letter.
const PAUSE = 3000;

export class OneStep {
  static $inject = ["commandStack"];

  constructor(commandStack, now = () => Date.now()) {
    Object.assign(this, { stack: commandStack, now, last: null });
  }

  /** Carry out what was typed in `field`; letter upon letter in the same field joins the step before. */
  typing(field, run) {
    const goesOn = this.last?.field === field && this.last.at === this.stack._stackIdx && this.now() - this.last.when < PAUSE;
    if (goesOn) this.join(run);
    else run();
    this.last = { field, at: this.stack._stackIdx, when: this.now() };
  }

  /** Carry out something that is undone together with the step before it. */
  join(run) {
    const { stack } = this;
    const before = stack._stackIdx;
    const step = stack._stack[before];
    run();
    if (!step) return;
    for (let at = before + 1; at <= stack._stackIdx; at += 1) stack._stack[at].id = step.id;
  }
}
