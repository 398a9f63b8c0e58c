// Saves the drawing by itself: a moment after the last change and never later than some seconds after the first. Until
// the server has it, this browser keeps it; what another saved meanwhile is never overwritten unseen.
const PAUSE = 1800;
const LATEST = 4000;
const AT_ONCE = 300;
const LONGEST = 30_000;

export class Autosave {
  constructor({ doors, file, take, states, told, saved = async () => {}, now = () => Date.now(), pause = PAUSE, latest = LATEST }) {
    Object.assign(this, { doors, file, take, states, told, saved, now, pause, latest });
    Object.assign(this, { revision: 0, since: null, failed: 0, stopped: false, sending: null });
  }

  get dirty() {
    return this.since !== null;
  }

  /** Something changed in the drawing. */
  changed() {
    this.since ??= this.now();
    this.count = (this.count ?? 0) + 1;
    if (!this.stopped) this.told("changed");
    clearTimeout(this.noting);
    this.noting = setTimeout(() => this.note(), AT_ONCE);
    this.later(Math.max(0, Math.min(this.pause, this.since + this.latest - this.now())));
  }

  later(wait) {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => this.save(), wait);
  }

  /** Keep it in this browser at once. */
  async note() {
    if (this.dirty) await this.states.wait(await this.take(), this.revision, this.now());
  }

  /** Send what is drawn; what is drawn meanwhile is sent after it. */
  async save(leaving = false) {
    clearTimeout(this.timer);
    if (!this.dirty || this.stopped) return undefined;
    if (this.sending) return this.sending.then(() => this.later(0));
    this.sending = this.deliver(leaving).finally(() => { this.sending = null; });
    return this.sending;
  }

  async deliver(leaving) {
    const xml = await this.take();
    const { count } = this;
    this.told("saving");
    try {
      const { revision, saved_at: at } = await this.doors.save(this.file, xml, this.revision, leaving);
      await this.kept(xml, revision, at, count);
    } catch (fault) {
      await this.refused(fault, xml);
    }
  }

  async kept(xml, revision, at, count) {
    this.revision = revision;
    this.failed = 0;
    if (this.count === count) {
      this.since = null;
      clearTimeout(this.noting);
      await this.states.sent();
    } else {
      this.since = this.now();
      this.later(this.pause);
    }
    await this.saved(xml);
    this.told("saved", { at, revision });
    if (this.dirty) this.told("changed"); // what was drawn meanwhile is not saved, and nobody is told it is
  }

  /** What the server will not have is kept here and told; what it could not be asked is tried again. */
  async refused(fault, xml) {
    await this.states.wait(xml, this.revision, this.now());
    if (fault.status === 409) {
      this.stopped = true;
      return this.told("conflict", { ...fault.told, xml });
    }
    if ([400, 401, 403].includes(fault.status)) return this.told("signed-out", fault.told);
    if (fault.status && fault.status < 500) return this.told("refused", { detail: fault.message });
    this.failed += 1;
    this.told("offline");
    return this.later(Math.min(this.pause * 2 ** this.failed, LONGEST));
  }

  /** Go on after a conflict was settled, from this revision. */
  goOn(revision, { dirty }) {
    Object.assign(this, { revision, stopped: false, failed: 0, since: dirty ? this.now() : null });
    if (dirty) this.later(0);
  }
}
