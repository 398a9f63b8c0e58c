// Legal clocks at an element, with their statutes, and the timers that wait.
import { h } from "@bpmn-io/properties-panel/preact";
import { ListGroup } from "@bpmn-io/properties-panel";
import { choice, line, link, note } from "../entries.mjs";
import { feel } from "../feel-entry.mjs";
import { adding, make, marks, removing, several, update } from "../marks.mjs";
import { many } from "../pick-many.mjs";
import { definitionOf, isActivity, isEvent } from "../kinds.mjs";

const USES = [
  ["due", "The task must be done by then"],
  ["start", "The clock starts here"],
  ["restart", "The clock starts anew here"],
  ["bound", "No later than this"],
  ["timer", "The timer waits for it"],
];
const TIMES = [
  ["timeDate", "Once, at a point in time"],
  ["timeCycle", "Again and again, until there is no further one"],
  ["timeDuration", "After a length of time"],
];

export function deadlineGroup(element, tools) {
  if (!isActivity(element) && !isEvent(element)) return null;
  const { t, moddle } = tools;
  return {
    id: "ag-deadlines",
    label: "Deadlines",
    component: ListGroup,
    shouldOpen: true,
    add: (event) => {
      event.stopPropagation();
      const use = definitionOf(element, "Timer") ? "timer" : "due";
      tools.write("ag-deadline-new", element, adding(element, make(moddle, "deadline", { use }), moddle));
    },
    items: marks(element, "deadline").map((mark, at) => ({
      id: `ag-deadline-${at}`,
      label: several(mark.get("ref")).join(", ") || t("Choose a deadline"),
      entries: entriesOf(mark, at),
      autoFocusEntry: `ag-deadline-${at}-ref`,
      remove: (event) => {
        event.stopPropagation();
        tools.write("ag-deadline-out", element, removing(element, mark));
      },
    })),
  };
}

function entriesOf(mark, at) {
  const own = `ag-deadline-${at}`;
  const word = (name) => ({ read: () => mark.get(name) ?? "", write: (element, value) => [update(element, mark, { [name]: value || undefined })] });
  return [
    many(`${own}-ref`, "Deadline and statute", { ...word("ref"), options: deadlines, help: "With several, the rule set of the case picks the one that holds." }),
    note(`${own}-none`, (tools) => !several(mark.get("ref")).length && missing(tools)),
    choice(`${own}-use`, "Used for", { ...word("use"), options: ({ t }) => USES.map(([value, label]) => ({ value, label: t(label) })) }),
    choice(`${own}-point`, "Point of it", { ...word("point"), options: (tools) => points(tools, mark), none: "The day it is due" }),
    line(`${own}-max`, "At most", { ...word("max"), help: "For example P4W: no later than four weeks." }),
  ];
}

function missing({ t, choices }) {
  return h("span", { class: "ag-wrong" }, [t("The deadline has no statute. Choose one."), " ", link(choices.urls.deadlines, t("Write a new deadline"))]);
}

const deadlines = (tools) =>
  (tools.choices.current.deadlines ?? []).map(({ key, name, statute, length }) => ({
    value: key,
    label: `${key} ${name}`,
    more: [statute, length].filter(Boolean).join(" · "),
  }));

function points(tools, mark) {
  const chosen = several(mark.get("ref"));
  const named = (tools.choices.current.deadlines ?? []).filter(({ key }) => chosen.includes(key)).flatMap((one) => one.points);
  return [...new Set(named)].map((value) => ({ value, label: value }));
}

export function timerGroup(element) {
  const timer = definitionOf(element, "Timer");
  if (!timer) return null;
  return {
    id: "ag-timer",
    label: "When",
    shouldOpen: true,
    entries: [
      choice("ag-timer-kind", "How it rings", {
        none: "Not chosen",
        read: () => kindOf(timer),
        write: (one, value, tools) => retimed(one, timer, value, bodyOf(timer), tools),
        options: ({ t }) => TIMES.map(([value, label]) => ({ value, label: t(label) })),
      }),
      choice("ag-timer-deadline", "By a deadline", {
        none: "Write it yourself",
        read: () => /^deadline\("([^"]+)"/.exec(bodyOf(timer))?.[1] ?? "",
        write: (one, value, tools) => value ? retimed(one, timer, kindOf(timer) || "timeDate", `deadline("${value}")`, tools) : [],
        options: deadlines,
      }),
      feel("ag-timer-said", "As an expression", "timer", {
        read: () => bodyOf(timer),
        write: (one, value, tools) => retimed(one, timer, kindOf(timer) || "timeDate", value, tools),
      }),
    ],
  };
}

const kindOf = (timer) => TIMES.map(([name]) => name).find((name) => timer.get(name)) ?? "";
const bodyOf = (timer) => timer.get(kindOf(timer) || "timeDate")?.get("body") ?? "";

/** The commands that make a timer of this kind with this expression; an expression that is there is changed, not replaced. */
export function retimed(element, timer, kind, body, tools) {
  const old = kindOf(timer);
  if (!kind) return old ? [update(element, timer, { [old]: undefined })] : [];
  if (old === kind) return [update(element, timer.get(kind), { body })];
  const said = tools.moddle.create("bpmn:FormalExpression", { body });
  said.$parent = timer;
  return [update(element, timer, { ...(old && { [old]: undefined }), [kind]: said })];
}
