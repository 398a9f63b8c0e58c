// What is sent to another case, and to whom.
import { attribute, choice, optionsOf } from "../entries.mjs";
import { business, said } from "../marks.mjs";
import { definitionOf, isA, typeOf } from "../kinds.mjs";

const CORRELATE = ["citizen", "case"];

export function caseGroup(element) {
  const throws = isA(element, "bpmn:ThrowEvent") && definitionOf(element, "Message");
  if (!throws && typeOf(element) !== "bpmn:SendTask") return null;
  return {
    id: "ag-case",
    label: "To another case",
    entries: [
      choice("ag-case-definition", "Process", { ...attribute("case", "definition"), options: definitions, none: "To nobody's case" }),
      choice("ag-case-correlate", "Which case of it", {
        ...attribute("case", "correlate"),
        options: ({ t }) => [{ value: CORRELATE[0], label: t("The same citizen's") }, { value: CORRELATE[1], label: t("The case itself names") }],
        none: "Any",
      }),
      choice("ag-case-starts", "Begins it at", { ...attribute("case", "starts"), options: starts, none: "Where it waits for the message" }),
    ],
  };
}

const definitions = ({ t, choices }) => [{ value: "self", label: t("This case itself") }, ...optionsOf(choices.current.definitions ?? [])];

/** Where a message to this case itself can come in. */
function starts({ registry, nameOf }, element) {
  if (said(element, "case", "definition") !== "self") return ownWord(element);
  const found = registry.filter((one) => !one.labelTarget && ["bpmn:StartEvent", "bpmn:BoundaryEvent"].includes(typeOf(one)) && definitionOf(one, "Message"));
  const scopes = registry.filter((one) => business(one).triggeredByEvent && !one.labelTarget);
  return [...found, ...scopes].map((one) => ({ value: one.id, label: nameOf(one) }));
}

const ownWord = (element) => [said(element, "case", "starts")].filter(Boolean).map((value) => ({ value, label: value }));
