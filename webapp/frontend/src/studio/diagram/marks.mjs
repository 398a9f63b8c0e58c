// Reads and writes the marks (extension elements) of an element, and leaves every other mark where it stands.
//
// No descriptor of ours is registered: what a descriptor knows of, it must know whole, or it would drop the rest of a
// file on saving. Undescribed, every mark and attribute is kept as it was written.
const AG = "urn:arbejdsgang:bpmn:1";
const I18N = "http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0";
const COMMAND = "element.updateModdleProperties";
const TOGETHER = "properties-panel.multi-command-executor";
const any = () => true;

export const business = (element) => element?.businessObject ?? element;

/** Every mark of this name at an element that `pick` accepts. */
export function marks(element, name, pick = any, uri = AG) {
  const values = business(element)?.get("extensionElements")?.get("values") ?? [];
  return values.filter((one) => isMark(one, name, uri) && pick(one));
}

const isMark = (one, name, uri) => one.$descriptor?.ns?.uri === uri && one.$descriptor.ns.localName === name;

/** What the first such mark says under an attribute; an empty string where nothing is said. */
export const said = (element, name, attribute, pick = any) => marks(element, name, pick)[0]?.get(attribute) ?? "";

/** A new mark that stands nowhere yet. */
export const make = (moddle, name, words) => moddle.createAny(`ag:${name}`, AG, filledOf(words));

/** The commands that give a mark these words: made if it is not there, taken out when it says nothing any more. */
export function telling(element, name, words, { moddle, pick = any }) {
  const found = marks(element, name, pick)[0];
  if (!found) return isSaid(words) ? adding(element, make(moddle, name, words), moddle) : [];
  return changing(element, found, words);
}

/** The commands that change one mark, or take it out when it says nothing any more. */
export function changing(element, mark, words) {
  if (!isSaid({ ...mark, ...words })) return removing(element, mark);
  return [update(element, mark, words)];
}

/** The commands that put one more mark at an element. */
export function adding(element, mark, moddle) {
  const owner = business(element);
  const inside = owner.get("extensionElements");
  if (inside) {
    mark.$parent = inside;
    return [update(element, inside, { values: [...inside.get("values"), mark] })];
  }
  const extensionElements = moddle.create("bpmn:ExtensionElements", { values: [mark] });
  mark.$parent = extensionElements;
  extensionElements.$parent = owner;
  return [update(element, owner, { extensionElements })];
}

/** The commands that take one mark away, and the empty shell with the last. */
export function removing(element, mark) {
  const owner = business(element);
  const inside = owner.get("extensionElements");
  const values = inside.get("values").filter((one) => one !== mark);
  if (values.length) return [update(element, inside, { values })];
  return [update(element, owner, { extensionElements: undefined })];
}

/** One change of one thing in the model, as the modeller carries it out. */
export const update = (element, moddleElement, properties) => ({
  cmd: COMMAND,
  context: { element, moddleElement, properties },
});

/** Carry the commands out as one step of undo. */
export function carryOut(stack, list) {
  if (list.length) stack.execute(TOGETHER, list);
}

const isEnglish = (one) => one.get("xml:lang") === "en" && (one.get("target") || "@name") === "@name";

/** The English name of an element: the OMG's translation of its name. */
export const english = (element) => marks(element, "translation", isEnglish, I18N)[0]?.get("$body") ?? "";

/** The commands that give an element its English name. */
export function tellingEnglish(element, words, moddle) {
  const found = marks(element, "translation", isEnglish, I18N)[0];
  if (found) return words ? [update(element, found, { $body: words })] : removing(element, found);
  if (!words) return [];
  const born = { target: "@name", "xml:lang": "en", $body: words };
  return adding(element, moddle.createAny("i18n:translation", I18N, born), moddle);
}

/** A copy of a mark with all that is in it, for an element that is copied or becomes another kind. */
export function copyOf(mark, moddle) {
  const { name, ns } = mark.$descriptor;
  const words = Object.fromEntries(Object.entries(mark).filter(([key]) => key !== "$type" && key !== "$children"));
  const copy = moddle.createAny(name, ns.uri, words);
  if (mark.$children) {
    copy.$children = mark.$children.map((child) => copyOf(child, moddle));
    for (const child of copy.$children) child.$parent = copy;
  }
  return copy;
}

/** Words parted by spaces, as several attributes of ours hold them. */
export const several = (words) => (words ?? "").split(/\s+/).filter(Boolean);

const saidOf = (words) => Object.entries(words).filter(([key, one]) => !key.startsWith("$") && one !== undefined && one !== "");
const isSaid = (words) => saidOf(words).length > 0;
const filledOf = (words) => Object.fromEntries(saidOf(words));
