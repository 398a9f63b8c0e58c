// What is asked and worked out: the condition of a way, a script, a table, an operation, a called process, repetitions.
import { attribute, choice, line, link, note, optionsOf, tick } from "../entries.mjs";
import { feel } from "../feel-entry.mjs";
import { business, said, update } from "../marks.mjs";
import { definitionOf, isActivity, isAnswer, isAutomatic, typeOf } from "../kinds.mjs";

/** The command that puts an expression in a place of the model, changes the one that is there, or takes it out. */
function expressed(element, owner, name, body, { moddle }) {
  const there = owner.get(name);
  if (!body) return there ? [update(element, owner, { [name]: undefined })] : [];
  if (there) return [update(element, there, { body })];
  const said = moddle.create("bpmn:FormalExpression", { body });
  said.$parent = owner;
  return [update(element, owner, { [name]: said })];
}

const expression = (owner, name) => ({
  read: (element) => owner(element)?.get(name)?.get("body") ?? "",
  write: (element, value, tools) => expressed(element, owner(element), name, value, tools),
});

export function conditionGroup(element) {
  if (isAnswer(element)) {
    return {
      id: "ag-condition",
      label: "When this way is taken",
      shouldOpen: true,
      entries: [
        tick("ag-default", "Taken when no other fits", { read: isDefault, write: writeDefault }),
        feel("ag-condition-said", "Condition", "condition", { ...expression(business, "conditionExpression"), help: "For example: approved = true" }),
      ],
    };
  }
  const conditional = definitionOf(element, "Conditional");
  if (!conditional) return null;
  return { id: "ag-condition", label: "When it happens", shouldOpen: true, entries: [feel("ag-condition-said", "Condition", "condition", expression(() => conditional, "condition"))] };
}

const isDefault = (element) => business(element).sourceRef.default === business(element);

function writeDefault(element, on, tools) {
  const value = on ? business(element) : undefined;
  tools.typing("ag-default", element, () => tools.modeling.updateProperties(element.source, { default: value }));
}

export function scriptGroup(element) {
  if (typeOf(element) !== "bpmn:ScriptTask") return null;
  return {
    id: "ag-script",
    label: "What is worked out",
    shouldOpen: true,
    entries: [feel("ag-script-said", "Script", "script", {
      rows: 5,
      help: "One line for each fact: name = expression",
      read: (one) => business(one).get("script") ?? "",
      write: (one, value) => [update(one, business(one), { script: value || undefined, scriptFormat: business(one).get("scriptFormat") || "feel" })],
    })],
  };
}

export function tableGroup(element) {
  if (typeOf(element) !== "bpmn:BusinessRuleTask") return null;
  return {
    id: "ag-table",
    label: "Decision table",
    shouldOpen: true,
    entries: [
      choice("ag-table-key", "Table", { ...attribute("decision", "table"), options: (tools) => optionsOf(tools.choices.current.tables ?? []) }),
      line("ag-table-spec", "Number in the specification", { ...attribute("decision", "spec") }),
      note("ag-table-link", tableLink),
    ],
  };
}

function tableLink({ t, choices }, element) {
  const found = (choices.current.tables ?? []).find(({ key }) => key === said(element, "decision", "table"));
  const file = found?.file.replace(/^.*\//, "").replace(/\.dmn$/, "");
  return file && link(`${choices.urls.tables}/${encodeURIComponent(file)}`, t("Edit the table"));
}

export function operationGroup(element) {
  if (!isAutomatic(element)) return null;
  return {
    id: "ag-operation",
    label: "What is done by itself",
    shouldOpen: true,
    entries: [choice("ag-operation-name", "Operation", { ...attribute("operation", "name"), options: (tools) => optionsOf(tools.choices.current.operations ?? []) })],
  };
}

export function callGroup(element) {
  if (typeOf(element) !== "bpmn:CallActivity") return null;
  return {
    id: "ag-call",
    label: "Called process",
    shouldOpen: true,
    entries: [
      choice("ag-called", "Process", {
        read: (one) => business(one).get("calledElement") ?? "",
        write: (one, value) => [update(one, business(one), { calledElement: value || undefined })],
        options: (tools) => optionsOf(tools.choices.current.processes ?? []),
      }),
      note("ag-called-link", calledLink),
    ],
  };
}

function calledLink({ t, choices }, element) {
  const called = (choices.current.processes ?? []).find(({ key }) => key === business(element).get("calledElement"));
  return called?.page && link(called.page, t("Open its diagram"));
}

/** Several times: for each of a list, so many times, or until something holds. */
export function loopGroup(element) {
  const loop = business(element).get?.("loopCharacteristics");
  if (!isActivity(element) || !loop) return null;
  if (loop.$type !== "bpmn:MultiInstanceLoopCharacteristics") {
    return { id: "ag-loop", label: "Again and again", entries: [feel("ag-loop-while", "As long as", "condition", expression(() => loop, "loopCondition"))] };
  }
  const child = (name) => loop.get(name);
  return {
    id: "ag-loop",
    label: "Several times",
    shouldOpen: true,
    entries: [
      feel("ag-loop-number", "How many times", "number", expression(() => loop, "loopCardinality")),
      ...(child("loopDataInputRef") ? [note("ag-loop-list", ({ t }) => t("For each in: {list}", { list: child("loopDataInputRef").name ?? child("loopDataInputRef").id }))] : []),
      feel("ag-loop-until", "Done when", "condition", expression(() => loop, "completionCondition")),
    ],
  };
}
