// Gives what is drawn an id in words, as the specification does (T4_contact_workplace, flow_a__b): who reads a file, a
// deadline or the trail of a case knows what it is about. Ids that are words already, and those of the version that is in
// use, are never changed: cases stand there.
import { business, english } from "./marks.mjs";

const MADE = /^[A-Z][A-Za-z]*_[01][0-9a-z]{6}$/;
const NUMBERED = /^(?:SE|EB|IE|IT|E|T|S|D|C|G)(\d+[A-Z]*)_/;
const LONGEST = 40;
const LETTERS = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "ue", é: "e", "­": "" };
const KINDS = {
  StartEvent: "SE", EndEvent: "E", IntermediateCatchEvent: "IE", IntermediateThrowEvent: "IT", BoundaryEvent: "EB",
  Task: "T", UserTask: "T", ManualTask: "T", ServiceTask: "S", SendTask: "S", ScriptTask: "S", ReceiveTask: "S",
  BusinessRuleTask: "D", CallActivity: "C", SubProcess: "SP", Transaction: "SP", AdHocSubProcess: "SP",
  ExclusiveGateway: "G", ParallelGateway: "G", InclusiveGateway: "G", ComplexGateway: "G", EventBasedGateway: "G",
};

/** An id that the modeller made up, and nobody can read. */
export const isMadeUp = (id) => MADE.test(id ?? "");

/** A name as it may stand in an id: small letters, digits and low lines, cut at a word. */
export function inWords(name) {
  const plain = [...(name ?? "").toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join("");
  const words = plain.normalize("NFD").replaceAll(/\p{M}/gu, "").split(/[^a-z0-9]+/).filter(Boolean);
  const fitting = words.filter((_, at) => words.slice(0, at + 1).join("_").length <= LONGEST);
  return fitting.join("_") || (words[0] ?? "").slice(0, LONGEST);
}

/** The number most ids of the drawing bear: 4 in the process P4, 5H in the hearing. */
export function numberOf(ids) {
  const seen = new Map();
  for (const id of ids) {
    const number = NUMBERED.exec(id)?.[1];
    if (number) seen.set(number, (seen.get(number) ?? 0) + 1);
  }
  return [...seen].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "";
}

/** The first of these words, words_2, words_3, … that is free. */
export function free(words, taken) {
  if (!taken(words)) return words;
  let next = 2;
  while (taken(`${words}_${next}`)) next += 1;
  return `${words}_${next}`;
}

/** The id in words for a thing of this kind; empty while there is no name to make it of. */
export function idFor(type, name, number) {
  const words = inWords(name);
  const kind = type.replace("bpmn:", "");
  if (!words) return "";
  if (kind === "Lane") return `Lane_${words}`;
  if (kind === "Participant") return `pool_${words}`;
  return kind in KINDS ? `${KINDS[kind]}${number}_${words}` : "";
}

export class WordIds {
  static $inject = ["eventBus", "elementRegistry", "modeling", "moddle", "commandStack", "oneStep", "config.standing"];

  constructor(eventBus, registry, modeling, moddle, stack, oneStep, standing) {
    Object.assign(this, { registry, modeling, moddle, stack, oneStep, standing: new Set(standing ?? []) });
    eventBus.on(["selection.changed", "directEditing.complete"], () => {
      setTimeout(() => this.settle(), 0); // and nothing is answered: an answer would keep the event from the others
    });
  }

  /** Name what can be named; nothing while a step could be done again, since that would be lost. */
  settle() {
    if (this.stack.canRedo()) return;
    const all = this.registry.filter((one) => !one.labelTarget);
    const fresh = all.filter((one) => this.isFresh(one.id));
    for (const one of fresh.filter((each) => !each.waypoints)) this.rename(one, this.wordsFor(one));
    for (const one of fresh.filter((each) => each.waypoints)) this.rename(one, flowId(one));
    for (const one of all) this.nameParts(one);
  }

  /** An id that was made up since the version in use: nothing knows it yet. */
  isFresh(id) {
    return isMadeUp(id) && !this.standing.has(id);
  }

  wordsFor(element) {
    const { $type, name } = business(element);
    return idFor($type, english(element) || name, this.number());
  }

  /** An id nobody has, for a thing of this kind and name. */
  fresh(type, name) {
    return free(idFor(type, name, this.number()), (one) => this.moddle.ids.assigned(one));
  }

  number() {
    return numberOf(this.registry.getAll().map((one) => one.id));
  }

  rename(element, words) {
    if (!words) return;
    const id = free(words, (one) => this.moddle.ids.assigned(one));
    this.oneStep.join(() => this.modeling.updateProperties(element, { id }));
  }

  /** The event definition within an event, and the process within a pool. */
  nameParts(element) {
    if (isMadeUp(element.id)) return;
    for (const part of business(element).eventDefinitions ?? []) {
      if (this.isFresh(part.id)) this.renamePart(element, part, `${element.id}_def`);
    }
    const process = business(element).processRef;
    if (process && this.isFresh(process.id)) this.renamePart(element, process, element.id.replace(/^pool_/, ""));
  }

  renamePart(element, part, words) {
    const id = free(words, (one) => this.moddle.ids.assigned(one));
    this.moddle.ids.claim(id, part);
    this.oneStep.join(() => this.modeling.updateModdleProperties(element, part, { id }));
  }
}

/** A flow is called after its ends, once both have words. */
function flowId(drawn) {
  const kind = { "bpmn:SequenceFlow": "flow", "bpmn:MessageFlow": "message" }[business(drawn).$type];
  const [from, to] = [drawn.source?.id, drawn.target?.id];
  return kind && from && to && !isMadeUp(from) && !isMadeUp(to) ? `${kind}_${from}__${to}` : "";
}
