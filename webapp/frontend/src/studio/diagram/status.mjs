// One line that says how the drawing is kept, and messages that stay until they are read.
const CALM = { changed: "Changed, not saved yet", saving: "Saving …" };
const LOUD = {
  offline: "There is no connection. What you draw is kept in this browser, and we try again.",
  "signed-out": "You are signed out. What you draw is kept in this browser. Sign in, and go on here.",
};

export class Status {
  constructor({ line, message, t, language }) {
    Object.assign(this, { line, message, t, language });
  }

  /** A moment as the reader writes it: 13.42 or 13:42. */
  hour(at) {
    const options = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Copenhagen" };
    return new Date(at).toLocaleTimeString(this.language === "da" ? "da-DK" : "en-GB", options);
  }

  tell(how, facts = {}) {
    this.line.dataset.how = how;
    if (how === "saved") {
      this.line.textContent = this.t("Saved at {time}", { time: this.hour(facts.at) });
      if (this.message.dataset.how in LOUD) this.say("");
    } else if (how in CALM) this.line.textContent = this.t(CALM[how]);
    else if (how in LOUD) this.say(this.t(LOUD[how]), how);
    else if (facts.detail) this.say(facts.detail, how);
  }

  say(words, how = "") {
    this.message.textContent = words;
    this.message.dataset.how = how;
    this.message.hidden = !words;
  }
}
