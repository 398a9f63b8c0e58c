// How far a caseworker may leave the drawn course at a step, with a reason; and how far an answer may be from what is
// proposed. Where nothing is drawn, nothing may be left.
import { ListGroup } from "@bpmn-io/properties-panel";
import { choice, line, link, note, optionsOf, tick } from "../entries.mjs";
import { adding, make, marks, removing, said, telling, update } from "../marks.mjs";
import { many } from "../pick-many.mjs";
import { isWork, typeOf } from "../kinds.mjs";

const isBounds = (mark) => mark.get("field") === undefined;
const isField = (mark) => mark.get("field") !== undefined;
const REOPENED = new Set(["bpmn:CallActivity", "bpmn:BusinessRuleTask"]);
const APPROVERS = [["none", "Nobody"], ["leader", "The team leader"], ["owner", "The process owner"]];

const word = (name) => ({
  read: (element) => said(element, "deviation", name, isBounds),
  write: (element, value, { moddle }) => telling(element, "deviation", { [name]: value || undefined }, { moddle, pick: isBounds }),
});
const yes = (name) => ({
  read: (element) => said(element, "deviation", name, isBounds) === "true",
  write: (element, on, { moddle }) => telling(element, "deviation", { [name]: on ? "true" : undefined }, { moddle, pick: isBounds }),
});
const approvers = ({ t }) => APPROVERS.map(([value, label]) => ({ value, label: t(label) }));

export function boundsGroup(element) {
  if (!isWork(element) && !REOPENED.has(typeOf(element))) return null;
  const reopen = tick("ag-reopen", "A case that has ended may go on here", yes("reopen"));
  if (!isWork(element)) return { id: "ag-bounds", label: "Room for deviation", entries: [reopen] };
  return {
    id: "ag-bounds",
    label: "Room for deviation",
    entries: [
      tick("ag-skip", "The step may be skipped", yes("skip")),
      many("ag-add", "One more step may be given to", { ...word("add"), options: (tools) => optionsOf((tools.choices.current.groups ?? []).filter((one) => !one.outside)) }),
      many("ag-grounds", "Grounds to choose from", { ...word("grounds"), options: grounds }),
      note("ag-grounds-link", ({ t, choices }) => link(choices.urls.texts, t("Write a new ground"))),
      line("ag-reason", "Least characters of the reason", { ...word("reason"), help: "20 where nothing is said, never under 10." }),
      choice("ag-approver", "Who must agree", { ...word("approver"), options: approvers, none: "Nobody" }),
      reopen,
    ],
  };
}

const grounds = (tools) => (tools.choices.current.grounds ?? []).map(({ key, name }) => ({ value: key, label: key, more: name }));

/** Answers that may differ from what a rule proposes, each with its own bounds. */
export function fieldsGroup(element, tools) {
  if (!isWork(element)) return null;
  const { t, moddle } = tools;
  return {
    id: "ag-fields",
    label: "Answers that may differ",
    component: ListGroup,
    add: (event) => {
      event.stopPropagation();
      const fresh = make(moddle, "deviation", { field: asked(tools, element)[0]?.value ?? "field" });
      tools.write("ag-field-new", element, adding(element, fresh, moddle));
    },
    items: marks(element, "deviation", isField).map((mark, at) => ({
      id: `ag-field-${at}`,
      label: mark.get("field") || t("Choose a field"),
      entries: entriesOf(mark, `ag-field-${at}`),
      remove: (event) => {
        event.stopPropagation();
        tools.write("ag-field-out", element, removing(element, mark));
      },
    })),
  };
}

/** The fields of the step's form. */
function asked(tools, element) {
  const form = (tools.choices.current.forms ?? []).find(({ key }) => key === said(element, "form", "key"));
  return (form?.fields ?? []).map(({ name, title }) => ({ value: name, label: title ? `${title} (${name})` : name }));
}

function entriesOf(mark, own) {
  const of = (name) => ({ read: () => mark.get(name) ?? "", write: (element, value) => [update(element, mark, { [name]: value || undefined })] });
  const kept = { read: () => mark.get("field") ?? "", write: (element, value) => (value ? [update(element, mark, { field: value })] : []) };
  return [
    choice(`${own}-name`, "Field", { ...kept, options: asked }),
    line(`${own}-min`, "No less than", { ...of("min"), help: "A number, a length of time such as P7D, or deadline." }),
    line(`${own}-max`, "No more than", of("max")),
    line(`${own}-rule`, "Within this rule", of("rule")),
    line(`${own}-proposal`, "Proposed by", of("proposal")),
    line(`${own}-reason`, "Least characters of the reason", of("reason")),
    choice(`${own}-approver`, "Who must agree beyond", { ...of("approver"), options: fieldApprovers, none: "Nobody" }),
  ];
}

/** Beyond the bounds of an answer a group may have to agree, too. */
const fieldApprovers = (tools) => [...approvers(tools), ...optionsOf(tools.choices.current.groups ?? [])];
