// Keeps the words written beside steps: a moment after the last letter, and at once when a field is left.
const PAUSE = 1500;
const NONE = { da: "", en: "" };

export class StepTexts {
  constructor(doors, choices, { told = () => {}, wait = PAUSE } = {}) {
    Object.assign(this, { doors, choices, told, wait, pending: new Map(), sending: null });
  }

  /** What is written in a part of a text, typed letters included. */
  words(key, part) {
    return this.pending.get(key)?.[part] ?? this.find(key)?.parts[part] ?? NONE;
  }

  find(key) {
    return (this.choices.current.texts ?? []).find((one) => one.key === key);
  }

  put(key, part, words) {
    this.pending.set(key, { ...this.pending.get(key), [part]: words });
    this.told("changed");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), this.wait);
  }

  get dirty() {
    return this.pending.size > 0;
  }

  /** Send what waits; what is typed meanwhile is sent after it, and what cannot be kept is tried again. */
  async send() {
    clearTimeout(this.timer);
    if (this.sending || !this.dirty) return this.sending;
    this.sending = this.deliver();
    try {
      await this.sending;
    } finally {
      this.sending = null;
    }
    return undefined;
  }

  async deliver() {
    for (const [key, words] of [...this.pending]) {
      try {
        const { revision, saved_at: at } = await this.doors.text(key, words, this.choices.current.revision ?? 0);
        this.keep(key, words, revision);
        this.told("saved", { revision, at });
      } catch (fault) {
        this.told("refused", fault);
        if (!fault.status || fault.status >= 500) this.timer = setTimeout(() => this.send(), this.wait * 4);
        return;
      }
    }
  }

  keep(key, words, revision) {
    if (this.pending.get(key) === words) this.pending.delete(key);
    this.choices.current.revision = revision;
    const found = this.find(key);
    if (found) Object.assign(found.parts, words);
    else (this.choices.current.texts ??= []).push({ key, parts: { ...words } });
  }
}

const OF_A_STEP = ["instruction", "subject", "body", "we_do", "why", "you_do"];

/** Is this a text for a step, and not the words of a value or a ground? A text without a word yet is. */
export function standsBeside({ parts }) {
  const names = Object.keys(parts ?? {});
  return names.length === 0 || names.some((one) => OF_A_STEP.includes(one));
}
