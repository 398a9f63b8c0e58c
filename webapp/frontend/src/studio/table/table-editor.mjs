// A decision table as a grid: read from the draft, saved by itself, and only when something was changed.
import { Autosave } from "../diagram/autosave.mjs";
import { Doors } from "../diagram/doors.mjs";
import { carryOver, described } from "./reasons.mjs";
import { translator } from "./words.mjs";

const NOWHERE = { wait: async () => {}, sent: async () => {} };

export class TableEditor {
  constructor(element, { Modeler, doors, language = document.documentElement.lang, leave = globalThis } = {}) {
    this.element = element;
    this.file = element.dataset.file;
    this.open = element.dataset.open === "yes";
    this.status = element.querySelector("[data-status]");
    this.doors = doors ?? new Doors({ base: element.dataset.base, token: element.dataset.token });
    const translate = { translate: ["value", translator(language)] };
    const views = Object.fromEntries(["drd", "decisionTable", "literalExpression"].map((name) => [name, { additionalModules: [translate] }]));
    this.modeler = new Modeler({ container: element.querySelector("[data-grid]"), ...views, drd: { ...views.drd, drawing: false } });
    this.save = new Autosave({ doors: this.doors, file: this.file, take: () => this.take(), states: NOWHERE, told: (how, facts) => this.tell(how, facts) });
    leave.addEventListener?.("pagehide", () => this.save.save(true));
    this.ready = this.begin();
  }

  /** Open the first table of the file. */
  async begin() {
    const { text, revision } = await this.doors.read(this.file);
    this.text = text;
    this.save.revision = revision;
    await this.modeler.importXML(text);
    const view = this.modeler.getViews().find(({ type }) => type === "decisionTable");
    if (view) await this.modeler.open(view);
    this.before = described(this.rules());
    this.plain();
    if (this.open) this.modeler.getActiveViewer()?.get("eventBus").on("commandStack.changed", () => this.changed());
    this.element.dataset.ready = "yes";
  }

  changed() {
    this.save.changed();
    this.plain();
  }

  /** The corner over the rules' numbers heads nothing: a reader that says headings is not told of one. */
  plain() {
    for (const corner of this.element.querySelectorAll("th.index-column")) corner.setAttribute("role", "cell");
  }

  rules() {
    return this.modeler.getDefinitions().drgElement.flatMap(({ decisionLogic }) => decisionLogic?.rule ?? []);
  }

  /** The file as it is to be saved. */
  async take() {
    carryOver(this.rules(), this.before);
    const { xml } = await this.modeler.saveXML({ format: true });
    this.before = described(this.rules());
    return xml;
  }

  tell(how, facts = {}) {
    if (!this.status) return;
    this.status.dataset.how = how;
    this.status.textContent = (this.element.dataset[camel(how)] ?? "") + (facts.detail ? ` ${facts.detail}` : "");
  }
}

const camel = (words) => `said-${words}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
