// Who does a step, with which form, at which of the citizen's stages, and by which words.
import { h } from "@bpmn-io/properties-panel/preact";
import { attribute, choice, line, link, note, optionsOf } from "../entries.mjs";
import { business, said, telling } from "../marks.mjs";
import { outcomes } from "../outcomes.mjs";
import { many } from "../pick-many.mjs";
import { suggest } from "../suggest.mjs";
import { isActivity, isEvent, isNode, isWork, laneOf, typeOf, definitionOf } from "../kinds.mjs";

const groups = (tools) => optionsOf(tools.choices.current.groups ?? []);

export function laneGroup(element) {
  if (typeOf(element) !== "bpmn:Lane") return null;
  return {
    id: "ag-lane",
    label: "Who works here",
    shouldOpen: true,
    entries: [
      choice("ag-lane-group", "Group", { ...attribute("assignment", "group"), options: groups, help: "The tasks in the lane come to this group." }),
      choice("ag-lane-or", "Or this group", { ...attribute("assignment", "or"), options: groups, none: "Only the one group" }),
    ],
  };
}

export function workGroup(element) {
  if (!isWork(element)) return null;
  return {
    id: "ag-work",
    label: "Who does it",
    shouldOpen: true,
    entries: [
      note("ag-from-lane", fromLane),
      choice("ag-group", "Another group", { ...attribute("assignment", "group"), options: groups, none: "As the lane says" }),
      choice("ag-or", "Or this group", { ...attribute("assignment", "or"), options: groups, none: "Only the one group" }),
      choice("ag-four-eyes", "Not the one who did", { ...attribute("assignment", "four_eyes"), options: otherSteps, none: "Whoever may do it" }),
      many("ag-guard", "Must say yes before it is completed", { ...attribute("guard", "decision"), options: guards, help: "A decision table that checks whether the step may be completed." }),
    ],
  };
}

function fromLane(tools, element) {
  const lane = laneOf(element);
  const key = lane ? said(lane, "assignment", "group") : "";
  const group = (tools.choices.current.groups ?? []).find((one) => one.key === key);
  return lane ? tools.t("Lane: {lane}, group: {group}", { lane: tools.nameOf(lane), group: group?.name ?? (key || "–") }) : tools.t("The step stands in no lane.");
}

function otherSteps(tools, element) {
  const steps = tools.registry.filter((one) => isWork(one) && one !== element && !one.labelTarget);
  return steps.map((one) => ({ value: one.id, label: tools.nameOf(one) }));
}

const guards = (tools) => (tools.choices.current.tables ?? []).map(({ key, name, file }) => ({ value: key, label: key, more: name !== key ? name : file }));

/** The form of a step, or of a message somebody sends by filling it in. */
export function formGroup(element) {
  if (!isWork(element) && !definitionOf(element, "Message")) return null;
  return {
    id: "ag-form",
    label: "Form",
    shouldOpen: isWork(element),
    entries: [
      choice("ag-form-key", "Form", { ...attribute("form", "key"), write: writeForm, options: (tools) => optionsOf(tools.choices.current.forms ?? []), none: "No form: nothing is asked" }),
      line("ag-form-spec", "Number in the specification", { ...attribute("form", "spec") }),
      note("ag-form-link", (tools, one) => said(one, "form", "key") && link(`${tools.choices.urls.forms}/${encodeURIComponent(said(one, "form", "key"))}`, tools.t("Edit the form"))),
    ],
  };
}

/** A form brings its number with it. */
function writeForm(element, value, tools) {
  const form = (tools.choices.current.forms ?? []).find((one) => one.key === value);
  return telling(element, "form", { key: value || undefined, spec: value ? form?.spec || undefined : undefined }, { moddle: tools.moddle });
}

export function stageGroup(element) {
  if (!isNode(element) || typeOf(element).endsWith("Gateway")) return null;
  return {
    id: "ag-stage",
    label: "What the citizen sees",
    shouldOpen: isWork(element),
    entries: [
      choice("ag-stage-key", "Stage", { ...attribute("stage", "key"), options: (tools) => optionsOf(tools.choices.current.stages ?? []), none: "No stage of its own" }),
      note("ag-stage-lines", stageLines),
    ],
  };
}

/** The citizen's three lines of the chosen stage, and where they are written. */
function stageLines(tools, element) {
  const { t, choices } = tools;
  const stage = (choices.current.stages ?? []).find((one) => one.key === said(element, "stage", "key"));
  if (!stage) return link(choices.urls.stages, t("Write the stages"));
  const told = [["We do", stage.now], ["Why", stage.why], ["You must", stage.you]].filter(([, words]) => words);
  return h("div", {}, [
    h("dl", { class: "ag-lines" }, told.flatMap(([label, words]) => [h("dt", {}, t(label)), h("dd", {}, words)])),
    link(`${choices.urls.stage}/${encodeURIComponent(stage.key)}`, t("Write the three lines to the citizen")),
  ]);
}

/** The outcome a case ends with. */
export function outcomeGroup(element) {
  if (!isEvent(element) || typeOf(element) !== "bpmn:EndEvent") return null;
  return {
    id: "ag-outcome",
    label: "How it ends",
    shouldOpen: true,
    entries: [
      suggest("ag-outcome-code", "Outcome", {
        ...attribute("outcome", "code"),
        options: outcomes,
        help: "One word that says how the case ended; the same outcome has the same word everywhere. Whoever called this process can ask about it.",
      }),
    ],
  };
}

/** Further points of the specification that are drawn here. */
export function coversGroup(element) {
  if (!isActivity(element) && !isEvent(element)) return null;
  return { id: "ag-covers", label: "Specification", entries: [line("ag-covers-spec", "Also covers", { ...attribute("covers", "spec") })] };
}
