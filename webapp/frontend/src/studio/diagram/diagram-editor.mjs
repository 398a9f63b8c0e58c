// The editor of one diagram of a draft: draws, saves by itself, shows what the checks find, and undoes beyond a reload.
import { Autosave } from "./autosave.mjs";
import { Conflict } from "./conflict.mjs";
import { Doors, Expressions } from "./doors.mjs";
import { Findings } from "./findings.mjs";
import { Keys } from "./keys.mjs";
import { Placing } from "./placing.mjs";
import { States } from "./states.mjs";
import { Status } from "./status.mjs";
import { StepTexts } from "./step-texts.mjs";
import { fit } from "./fit.mjs";
import { translator } from "./translate.mjs";
import { Undo } from "./undo.mjs";

const FONT = '"IBM Plex Sans", sans-serif';
const HOLD = 60_000;

export class DiagramEditor {
  constructor(element, { Modeler, modules, places = (place) => new States(place) }) {
    this.element = element;
    this.told = JSON.parse(element.querySelector("script[type='application/json']").textContent);
    const { file, base, token, language, choices } = this.told;
    this.untold = new Set();
    this.t = translator(language, this.untold);
    this.choices = { current: choices, urls: this.told.urls };
    this.doors = new Doors({ base, token });
    this.expressions = new Expressions(this.doors);
    this.status = new Status({ line: this.part("status"), message: this.part("message"), t: this.t, language });
    this.stepTexts = new StepTexts(this.doors, this.choices, { told: (how, facts) => this.textTold(how, facts) });
    this.modeler = this.make(Modeler, modules);
    this.states = places(`${this.told.who}/${this.told.draft}/${file}`);
    this.ready = this.begin();
  }

  part(name) {
    return this.element.querySelector(`[data-${name}]`);
  }

  get(name) {
    return this.modeler.get(name);
  }

  make(Modeler, modules) {
    const { t: translate, choices, expressions, stepTexts } = this;
    return new Modeler({
      container: this.part("canvas"),
      propertiesPanel: { parent: this.part("properties") },
      additionalModules: modules({ translate, choices, expressions, stepTexts }),
      debounceInput: false,
      language: this.told.language,
      standing: this.told.standing,
      minimap: { open: false },
      textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT } },
    });
  }

  async begin() {
    const { file } = this.told;
    const [{ text, revision }] = await Promise.all([this.doors.read(file), this.states.open()]);
    this.undoing = new Undo({ stack: this.get("commandStack"), states: this.states, load: (xml) => this.goTo(xml) });
    this.autosave = new Autosave({
      doors: this.doors, file, states: this.states,
      take: () => this.take(),
      told: (how, facts) => this.saveTold(how, facts),
      saved: (xml) => this.undoing.saved(xml),
    });
    this.autosave.revision = revision;
    this.findings = new Findings({
      modeler: this.modeler, list: this.part("findings"), summary: this.part("summary"), says: this.part("says"), file, t: this.t, href: (one) => this.hrefOf(one),
      remarks: this.told.remarks, review: this.told.urls.review,
    });
    this.conflict = new Conflict({
      dialog: this.part("conflict"), t: this.t, doors: this.doors, autosave: this.autosave, undo: this.undoing, load: (xml) => this.show(xml),
    });
    await this.show(text);
    await this.undoing.begin(text);
    this.listen();
    await this.takeUp(text, revision);
    this.element.dataset.ready = "yes";
    this.hold();
    await this.check();
    this.findings.go(decodeURIComponent(globalThis.location?.hash.slice(1) ?? ""), false);
  }

  /** Show a drawing; what is drawn in it is kept even where it cannot be shown. */
  async show(xml) {
    try {
      const { warnings } = await this.modeler.importXML(xml);
      this.fit();
      if (warnings.length) this.status.say(this.t("The file has something that cannot be drawn. It is kept when you save: {what}", { what: warnings[0].message }), "kept");
    } catch (fault) {
      this.status.say(this.t("The file cannot be shown as a drawing: {because}", { because: fault.message }), "refused");
    }
  }

  fit() {
    fit(this.get("canvas"), { left: 135 });
  }

  /** Go back to a saved drawing, or forward: the same part of it stays in sight, and it is saved. */
  async goTo(xml) {
    const seen = this.get("canvas").viewbox();
    await this.modeler.importXML(xml);
    this.get("canvas").viewbox(seen);
    this.autosave.changed();
    this.refresh();
  }

  /** What this browser kept because it never reached the server is put in again; if both changed, one chooses. */
  async takeUp(text, revision) {
    const { waiting } = this.states;
    if (!waiting || waiting.xml === text) return;
    this.autosave.revision = waiting.seen;
    await this.modeler.importXML(waiting.xml);
    this.fit();
    if (waiting.seen === revision) this.status.say(this.t("What you drew last had not been saved when the window closed. It is put in again."), "kept");
    this.autosave.changed();
  }

  listen() {
    const bus = this.get("eventBus");
    bus.on("commandStack.changed", ({ trigger }) => {
      if (trigger !== "clear") this.autosave.changed();
      this.refresh();
    });
    bus.on("selection.changed", ({ newSelection }) => this.chose(newSelection));
    this.placing = new Placing({ bus, line: this.part("placing"), t: this.t });
    const acts = {
      undo: () => this.undo(), redo: () => this.redo(), play: () => this.play(), map: () => this.get("minimap").toggle(),
      find: () => this.get("searchPad").toggle(), near: () => this.zoom(1.25), far: () => this.zoom(0.8), fit: () => this.fit(),
      keys: () => this.part("keys").showModal(), steps: () => this.get("stepMenu").ask(),
    };
    for (const button of this.element.querySelectorAll("[data-act]")) button.addEventListener("click", () => acts[button.dataset.act]());
    this.part("files")?.addEventListener("change", (event) => this.leaveFor(event.target.value));
    this.keys = new Keys({ editor: this, root: this.element, dialog: this.part("keys") });
    this.part("properties").addEventListener("focusout", () => setTimeout(() => this.nameIds(), 0));
    const { ownerDocument: page } = this.element;
    page.addEventListener("visibilitychange", () => page.visibilityState === "hidden" && this.save(true));
    page.addEventListener("signed-in", ({ detail }) => this.signedIn(detail));
    globalThis.addEventListener?.("beforeunload", (event) => (this.autosave.failed || this.autosave.stopped) && this.autosave.dirty && event.preventDefault());
    globalThis.addEventListener?.("focus", () => this.renew());
    this.refresh();
  }

  /** The drawing as XML; what was named meanwhile gets its id in words, unless its name is just being typed. */
  async take() {
    this.nameIds();
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  nameIds() {
    if (!this.part("properties").contains(this.element.ownerDocument.activeElement)) this.get("wordIds").settle();
  }

  /** Whether the drawing or the words of its steps are still to be saved. */
  get dirty() {
    return this.autosave.dirty || this.stepTexts.dirty;
  }

  async save(leaving = false) {
    await Promise.all([this.autosave.save(leaving), this.stepTexts.send()]);
  }

  saveTold(how, facts) {
    this.status.tell(how, facts);
    if (how === "saved" && this.stepTexts.dirty) this.status.tell("changed");
    if (how === "saved") this.check();
    if (how === "conflict") this.conflict.open(facts);
    if (how === "signed-out") this.element.ownerDocument.getElementById("signed-out")?.dispatchEvent(new Event("signed-out"));
    this.refresh();
  }

  textTold(how, facts) {
    this.status.tell(how, how === "refused" ? { detail: facts.message } : facts);
    if (how === "saved" && this.dirty) this.status.tell("changed");
    if (how === "saved") this.check();
  }

  async check() {
    try {
      this.findings.show(await this.doors.findings());
      this.element.dataset.checked = String(Number(this.element.dataset.checked ?? 0) + 1);
    } catch {
      // the next save asks again; what is shown is what was found last
    }
  }

  /** Forms, tables and deadlines may have been changed in another window. */
  async renew() {
    try {
      Object.assign(this.choices, { current: await this.doors.choices() });
      this.expressions.forget();
      this.get("eventBus").fire("propertiesPanel.providersChanged");
    } catch {
      // what was known before still stands
    }
  }

  hold() {
    const again = () => this.element.ownerDocument.visibilityState === "visible" && this.doors.hold().catch(() => {});
    again();
    setInterval(again, HOLD);
  }

  signedIn({ token }) {
    this.doors.token = token;
    this.status.say("");
    if (this.autosave.dirty) this.save();
  }

  async undo() {
    await this.undoing.undo();
    this.refresh();
  }

  async redo() {
    await this.undoing.redo();
    this.refresh();
  }

  play() {
    const mode = this.get("toggleMode");
    mode.toggleMode();
    const isOn = mode._active;
    const button = this.element.querySelector('[data-act="play"]');
    button.setAttribute("aria-pressed", String(isOn));
    button.textContent = this.t(isOn ? "Draw again" : "Play the course");
    this.element.dataset.playing = isOn ? "yes" : "no";
    this.part("properties").inert = isOn;
  }

  zoom(by) {
    const canvas = this.get("canvas");
    canvas.zoom(canvas.zoom() * by, "auto");
  }

  /** The buttons that can be pressed now. */
  refresh() {
    const { canUndo, canRedo, backTo } = this.undoing;
    const button = (name) => this.element.querySelector(`[data-act="${name}"]`);
    button("undo").disabled = !canUndo;
    button("redo").disabled = !canRedo;
    button("undo").title = backTo ? this.t("Undo: back to what was saved at {time}", { time: this.status.hour(backTo) }) : this.t("Undo");
  }

  chosen() {
    return this.get("selection").get()[0];
  }

  chose([element]) {
    this.element.dataset.chosen = element?.id ?? "";
  }

  /** The next element, or the one before, in the order they are read. */
  go(step) {
    const steps = this.get("elementRegistry").filter((one) => !one.waypoints && !one.labelTarget && one.parent);
    const inOrder = steps.sort((one, other) => one.x - other.x || one.y - other.y);
    const at = inOrder.indexOf(this.chosen());
    const next = inOrder[(at + step + inOrder.length) % inOrder.length];
    if (next) this.findings.go(next.id);
  }

  /** F6: from the drawing to its properties, to what the checks found, and round again. */
  nextPart() {
    const parts = [this.part("canvas"), this.part("properties"), this.part("findings")];
    const now = parts.findIndex((one) => one.contains(this.element.ownerDocument.activeElement));
    const next = parts[(now + 1) % parts.length];
    (next.querySelector("input, select, textarea, button, a, [tabindex]") ?? next).focus();
  }

  hrefOf({ file, element }) {
    const known = this.told.diagrams.find((one) => one.file === file);
    if (known) return `${known.href}${element ? `#${encodeURIComponent(element)}` : ""}`;
    if (file.startsWith("examples/")) return `${this.told.urls.examples}${file.slice(8).replace(/\/$|\.toml$/, "")}`;
    return null;
  }

  async leaveFor(address) {
    await this.save();
    globalThis.location.assign(address);
  }
}
