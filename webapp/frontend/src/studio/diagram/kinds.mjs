// What kind of thing an element is, as the properties ask.
import { business } from "./marks.mjs";

const WORK = new Set(["bpmn:UserTask", "bpmn:ManualTask", "bpmn:Task"]);
const AUTOMATIC = new Set(["bpmn:ServiceTask", "bpmn:SendTask"]);
const GATEWAYS = new Set(["bpmn:ExclusiveGateway", "bpmn:InclusiveGateway", "bpmn:ComplexGateway"]);

export const typeOf = (element) => business(element).$type;
export const isA = (element, type) => Boolean(business(element).$instanceOf?.(type));
export const isWork = (element) => WORK.has(typeOf(element));
export const isAutomatic = (element) => AUTOMATIC.has(typeOf(element));
export const isNode = (element) => isA(element, "bpmn:FlowNode");
export const isActivity = (element) => isA(element, "bpmn:Activity");
export const isEvent = (element) => isA(element, "bpmn:Event");

/** The event definition of this kind at an event: "Timer", "Message", … */
export const definitionOf = (element, kind) =>
  (business(element).eventDefinitions ?? []).find((one) => one.$type === `bpmn:${kind}EventDefinition`);

/** A flow out of a question, or out of a step that asks by itself. */
export function isAnswer(element) {
  const source = business(element).sourceRef;
  return typeOf(element) === "bpmn:SequenceFlow" && Boolean(source) && (GATEWAYS.has(source.$type) || isA(source, "bpmn:Activity"));
}

/** The lane an element stands in, innermost first, as it is drawn. */
export function laneOf(element) {
  const [lane] = business(element).lanes ?? [];
  if (lane) return lane;
  for (let at = element.parent; at; at = at.parent) if (typeOf(at) === "bpmn:Lane") return business(at);
  return null;
}
