// Names in the language of whoever draws. The file keeps both; which of them is drawn is settled while it is drawn, and
// nothing is put into the model for it: only opening a drawing changes no letter of it.
import { business, carryOut, english, tellingEnglish } from "./marks.mjs";
import { isA, typeOf } from "./kinds.mjs";

const WITHOUT = new Set(["bpmn:TextAnnotation", "bpmn:Group"]); // their words are no name

/** What an element is called, for a reader of this language; where that name is missing, the other. */
export const nameFor = (element, language) => (language === "en" && english(element)) || (business(element).name ?? "");

/** The element as it is drawn for this reader: the same, and under its English name if it is to be and has one. */
export function drawnFor(element, language) {
  const name = language === "en" && !WITHOUT.has(typeOf(element)) && english(element);
  if (!name) return element;
  const businessObject = Object.create(business(element), { name: { value: name } });
  return Object.create(element, { businessObject: { value: businessObject } });
}

/** A renderer that draws the reader's names. */
export const drawing = (Renderer) => class extends Renderer {
  static $inject = [...Renderer.$inject, "config.language"];

  constructor(...given) {
    super(...given.slice(0, -1));
    this.language = given.at(-1);
  }

  drawShape(parent, element, looks) {
    return super.drawShape(parent, drawnFor(element, this.language), looks);
  }
};

/** A search that finds by the names that are drawn. */
export const searching = (Search) => class extends Search {
  static $inject = [...Search.$inject, "config.language"];

  constructor(registry, pad, canvas, search, language) {
    super(registry, pad, canvas, (items, ...rest) => search(items.map((item) => ({ ...item, label: shown(item, language) })), ...rest));
  }
};

const shown = ({ element, label }, language) => (WITHOUT.has(typeOf(element)) ? label : nameFor(element, language));

/** Writing on the drawing: who sees the English name there writes the English name; `middle` says where a label begins. */
export const writing = (Provider, middle) => class extends Provider {
  static $inject = [...Provider.$inject, "config.language", "commandStack", "moddle", "oneStep"];

  constructor(...given) {
    const [language, stack, moddle, oneStep] = given.slice(-4);
    super(...given.slice(0, -4));
    Object.assign(this, { language, stack, moddle, oneStep });
  }

  activate(element) {
    const begun = super.activate(element);
    if (begun && this.isOurs(element)) begun.text = nameFor(element, this.language);
    return begun;
  }

  update(element, words, ...rest) {
    if (!this.isOurs(element)) return super.update(element, words, ...rest);
    const owner = element.labelTarget ?? element;
    carryOut(this.stack, tellingEnglish(owner, words?.trim() ? words : "", this.moddle));
    if (isBare(owner)) this.oneStep.join(() => this._modeling.createLabel(owner, middle(owner), labelOf(owner)));
    return undefined;
  }

  isOurs(element) {
    return this.language === "en" && !WITHOUT.has(typeOf(element));
  }
};

/** Keeps the label beside an event, a gateway or a line in step with its English name. */
export class LabelsAsRead {
  static $inject = ["eventBus", "elementRegistry", "bpmnImporter", "graphicsFactory", "config.language"];

  constructor(eventBus, registry, importer, factory, language) {
    if (language !== "en") return;
    Object.assign(this, { registry, importer, factory });
    eventBus.on("import.render.complete", () => registry.filter(isBare).forEach((one) => this.label(one)));
    eventBus.on("element.changed", ({ element }) => element.label && eventBus.fire("element.changed", { element: element.label }));
  }

  /** A label for what has an English name alone: the modeller makes one for Danish names only. */
  label(element) {
    const label = this.importer.addLabel(element.businessObject, element.di, element);
    label.hidden = element.hidden;
    this.factory.update("shape", label, this.registry.getGraphics(label));
  }
}

const BESIDE = ["bpmn:Event", "bpmn:Gateway", "bpmn:SequenceFlow", "bpmn:MessageFlow", "bpmn:DataObjectReference", "bpmn:DataStoreReference"];

const labelOf = ({ id, businessObject, di }) => ({ id: `${id}_label`, businessObject, di });

const isBare = (element) =>
  !element.labelTarget && !element.label && Boolean(element.parent) && BESIDE.some((type) => isA(element, type)) && !business(element).name && Boolean(english(element));
