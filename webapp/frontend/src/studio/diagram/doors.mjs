// The doors of the draft that the editor goes through: its files, findings, choices, expressions and texts.
const JSON_ONLY = { Accept: "application/json" };
const PATIENCE = 15_000;

/** What a door refused: the status, and the sentence to show. */
export class Refused extends Error {
  constructor(status, told) {
    super(told.detail || told.title || String(status));
    Object.assign(this, { status, told });
  }
}

export class Doors {
  constructor({ base, token }, ask = (...args) => fetch(...args)) {
    Object.assign(this, { base, token, ask });
  }

  /** The text of a file and the revision it was saved in. */
  async read(file) {
    const answer = await this.through(`/files/${path(file)}`, { cache: "no-store" });
    return { text: await answer.text(), revision: Number(/\d+/.exec(answer.headers.get("ETag") ?? "0")) };
  }

  /** Save a file that was read in this revision; answers { revision, saved_at }. */
  async save(file, text, revision, leaving = false) {
    const headers = { ...this.signed("text/plain; charset=utf-8"), "If-Match": `"${revision}"` };
    const answer = await this.through(`/files/${path(file)}`, { method: "PUT", body: text, headers, keepalive: leaving && text.length < 60_000 });
    return answer.json();
  }

  /** What could not be saved becomes a draft of its own; answers { draft, address }. */
  async rescue(files) {
    return (await this.send("/rescue", { files })).json();
  }

  async hold() {
    return (await this.send("/hold", {})).json();
  }

  async findings() {
    return (await this.through("/findings", { headers: JSON_ONLY, cache: "no-store" })).json();
  }

  async choices() {
    return (await this.through("/choices", { headers: JSON_ONLY, cache: "no-store" })).json();
  }

  /** What is wrong with an expression as it is typed: a list of { sentence, fault, line, column }. */
  async expression(said, place, name) {
    return (await this.send("/expression", { said, place, name })).json();
  }

  /** Keep parts of a text in both languages; answers { revision }. */
  async text(key, words, seen) {
    return (await this.send(`/step-texts/${encodeURIComponent(key)}`, { words, seen }, "PUT")).json();
  }

  send(where, body, method = "POST") {
    return this.through(where, { method, body: JSON.stringify(body), headers: this.signed("application/json") });
  }

  signed(type) {
    return { ...JSON_ONLY, "Content-Type": type, "X-CSRFToken": this.token };
  }

  async through(where, asked) {
    const answer = await this.ask(`${this.base}${where}`, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE), ...asked });
    if (answer.ok) return answer;
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
}

const path = (file) => file.split("/").map(encodeURIComponent).join("/");

/** Asks what is wrong with an expression; the answers are remembered, and a door that is shut finds nothing wrong. */
export class Expressions {
  constructor(doors) {
    Object.assign(this, { doors, known: new Map() });
  }

  async ask(said, place, name) {
    if (!said.trim()) return [];
    const key = `${place}\n${said}`;
    if (!this.known.has(key)) {
      try {
        this.known.set(key, await this.doors.expression(said, place, name));
      } catch {
        return [];
      }
    }
    return this.known.get(key);
  }

  forget() {
    this.known.clear();
  }
}
