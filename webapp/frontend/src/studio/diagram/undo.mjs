// Undo and redo that survive a reload: within the visit step by step, beyond it by the states that were saved.
export class Undo {
  constructor({ stack, states, load, now = () => Date.now() }) {
    Object.assign(this, { stack, states, load, now, at: -1, first: -1 });
  }

  /** The drawing as it was opened: the newest state known, or one more. */
  async begin(xml) {
    this.at = this.states.kept.findLastIndex((one) => one.xml === xml);
    if (this.at < 0) await this.append(xml, this.states.kept.length - 1);
    this.first = this.at;
  }

  /** A state that was saved: one known already (after an undo), or one more behind where we are. */
  async saved(xml) {
    if (!this.stack.canUndo() && !this.stack.canRedo()) return; // a state that was gone back to, as it stood
    const known = this.states.kept.findIndex((one, at) => at >= this.first && one.xml === xml);
    if (known >= 0) this.at = known;
    else await this.append(xml, this.at);
  }

  async append(xml, after) {
    const first = this.states.kept[this.first];
    await this.states.add(xml, this.now(), after);
    this.first = Math.max(0, this.states.kept.indexOf(first));
    this.at = this.states.kept.length - 1;
  }

  get canUndo() {
    return this.stack.canUndo() || this.first > 0;
  }

  get canRedo() {
    return this.stack.canRedo() || (!this.stack.canUndo() && this.first < this.states.kept.length - 1 && this.first === this.at);
  }

  /** When the state was saved that the next undo goes back to; nothing while it is a step of this visit. */
  get backTo() {
    return this.stack.canUndo() || this.first <= 0 ? null : this.states.kept[this.first - 1].at;
  }

  async undo() {
    if (this.stack.canUndo()) return this.stack.undo();
    return this.first > 0 ? this.go(this.first - 1) : undefined;
  }

  async redo() {
    if (this.stack.canRedo()) return this.stack.redo();
    return this.canRedo ? this.go(this.first + 1) : undefined;
  }

  /** Two drawings that stood against each other: the one that stands comes last, the other is one undo away. */
  async keep(other, standing) {
    await this.append(other, this.at);
    await this.append(standing, this.at);
    this.first = this.at;
  }

  /** The drawing as it was saved then; from here the steps of the visit begin anew. */
  async go(at) {
    this.at = at;
    this.first = at;
    await this.load(this.states.kept[at].xml);
  }
}
