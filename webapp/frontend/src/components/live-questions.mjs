// Asks the server, as one leaves a field, whether the answer is right and which questions follow from it. What is typed
// is never touched: only sentences come and go at the fields, and questions at their places.
import { typed } from "../typed.mjs";

const PAUSE = 500;

export class LiveQuestions {
  constructor(place, { ask = (...args) => fetch(...args), read = typed, parse = parsed, wait = PAUSE } = {}) {
    this.place = place;
    this.form = place.closest("form");
    this.ask = ask;
    this.read = read;
    this.parse = parse;
    this.wait = wait;
    this.aside = new Map();
    this.asked = 0;
    this.left = new Set(this.questions(place).filter(wrong).map(nameOf));
    place.addEventListener("change", (event) => this.leave(event.target));
    place.addEventListener("input", (event) => this.correct(event.target));
  }

  questions(of) {
    return [...of.querySelectorAll("[data-question]")];
  }

  /** A field was changed and left: from now on it is told when it is not right. */
  leave(target) {
    const question = target.closest("[data-question]");
    if (question) this.left.add(nameOf(question));
    return this.check();
  }

  /** While one types only what was told to be wrong is looked at again. */
  correct(target) {
    const question = target.closest("[data-question]");
    if (!question || !wrong(question)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), this.wait);
  }

  /** The server's own rules, on all answers as they stand; only the newest reply counts. */
  async check() {
    clearTimeout(this.timer);
    const number = ++this.asked;
    const body = this.read(this.form);
    for (const name of this.left) body.append("left-questions", name);
    try {
      const answer = await this.ask(this.place.dataset.ask, { method: "POST", body, credentials: "same-origin" });
      if (answer.ok && number === this.asked) this.show(this.parse(await answer.text(), this.place));
    } catch {
      // Without a connection nothing can be checked; keeping the answers says so.
    }
  }

  show(fresh) {
    const told = [];
    for (const question of this.questions(this.place)) {
      const name = nameOf(question);
      if (!fresh.querySelector(named(name))) this.putAside(name, question);
    }
    for (const section of fresh.querySelectorAll("[data-section]")) this.showSection(section, told);
    for (const section of this.place.querySelectorAll("[data-section]")) {
      if (!section.querySelector("[data-question]")) section.remove();
    }
    if (told.length) this.say(told);
    this.place.dispatchEvent(new Event("questions-came", { bubbles: true }));
  }

  /** A question that is not asked any more keeps what was typed, should it be asked again. */
  putAside(name, question) {
    this.aside.set(name, question);
    question.remove();
  }

  showSection(fresh, told) {
    const section = this.place.querySelector(`[data-section="${fresh.dataset.section}"]`) ?? this.newSection(fresh);
    let before = null;
    for (const asked of this.questions(fresh)) {
      const name = nameOf(asked);
      const here = section.querySelector(named(name));
      const shown = here ?? this.aside.get(name) ?? asked;
      this.aside.delete(name);
      if (!here) this.insert(section, shown, before);
      if (shown !== asked && judge(shown, asked)) told.push(sentence(shown));
      before = shown;
    }
  }

  newSection(fresh) {
    const section = fresh.cloneNode(true);
    for (const question of this.questions(section)) question.remove();
    const later = [...this.place.querySelectorAll("[data-section]")].find(
      (one) => Number(one.dataset.section) > Number(fresh.dataset.section),
    );
    this.place.insertBefore(section, later ?? null);
    return section;
  }

  insert(section, question, before) {
    if (before) before.after(question);
    else if (section.querySelector("h2")) section.querySelector("h2").after(question);
    else section.prepend(question);
  }

  say(sentences) {
    const status = this.form.ownerDocument.getElementById(this.place.dataset.noticed);
    if (status) status.textContent = sentences.join(" ");
  }
}

const nameOf = (question) => question.dataset.question;
const named = (name) => `[data-question="${CSS.escape(name)}"]`;
const wrong = (question) => Boolean(question.querySelector(".form-error-message"));
const sentence = (question) => question.querySelector(".form-error-message").textContent;

/** Give the question on the page the sentence of its twin, or take it away; true when there is a new one to hear. */
function judge(shown, fresh) {
  const [old, now] = [shown.querySelector(".form-error-message"), fresh.querySelector(".form-error-message")];
  const group = shown.querySelector(".form-group");
  const same = old?.textContent === now?.textContent;
  if (!same) {
    for (const one of shown.querySelectorAll(".form-error-message")) one.remove();
    if (now) after(group, now);
    group.classList.toggle("form-error", Boolean(now));
  }
  for (const twin of fresh.querySelectorAll("[id]")) {
    const mine = shown.querySelector(`[id="${CSS.escape(twin.id)}"]`);
    if (mine) for (const mark of ["aria-describedby", "aria-invalid"]) copy(mark, twin, mine);
  }
  return Boolean(now) && !same;
}

/** The sentence stands under the label and its hint, over the field. */
function after(group, message) {
  const hints = group.querySelectorAll(":scope > .form-hint");
  const label = group.querySelector(":scope > .form-label");
  (hints[hints.length - 1] ?? label).after(message);
}

function copy(mark, from, to) {
  if (from.hasAttribute(mark)) to.setAttribute(mark, from.getAttribute(mark));
  else to.removeAttribute(mark);
}

function parsed(source, place) {
  const made = place.ownerDocument.createElement("template");
  made.innerHTML = source;
  return made.content;
}
