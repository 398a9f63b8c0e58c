import assert from "node:assert/strict";
import { test } from "node:test";
import { Conflict } from "../../webapp/frontend/src/studio/diagram/conflict.mjs";
import { Findings } from "../../webapp/frontend/src/studio/diagram/findings.mjs";
import { Keys } from "../../webapp/frontend/src/studio/diagram/keys.mjs";
import { element, key } from "./stage.mjs";

const t = (words, facts = {}) => words.replaceAll(/{([^}]+)}/g, (_, name) => facts[name]);
const rest = () => new Promise((done) => setTimeout(done, 0));

function page() {
  const make = (name) => element({ name, children: [], append(...more) { this.children.push(...more); } });
  return { createElement: make, createTextNode: (textContent) => ({ name: "#text", textContent }) };
}

function stage() {
  const document = page();
  const seen = { marked: [], selected: [], scrolled: [] };
  const drawn = { assess: { id: "assess" }, flow: { id: "flow", waypoints: [{ x: 0, y: 0 }, { x: 100, y: 0 }] } };
  const services = {
    elementRegistry: { get: (id) => drawn[id] },
    overlays: { remove: () => { seen.marked = []; }, add: (id, _, { html }) => seen.marked.push([id, html.className, html.title]) },
    selection: { select: (one) => seen.selected.push(one.id) },
    canvas: { scrollToElement: (one) => seen.scrolled.push(one.id) },
  };
  const list = element({ ownerDocument: document, rows: [], replaceChildren(...rows) { this.rows = rows; } });
  const summary = { textContent: "" };
  const href = ({ file }) => (file === "other.bpmn" ? "/other" : null);
  const findings = new Findings({ modeler: { get: (name) => services[name] }, list, summary, file: "a.bpmn", t, href });
  return { findings, list, seen, summary };
}

const fault = (more) => ({ severity: "fault", file: "a.bpmn", element: "assess", sentence: "Ret det", help: "/help/x", ...more });

test("each element has one mark with everything about it, and the worst decides its look", () => {
  const { findings, seen, summary } = stage();
  findings.show([fault(), fault({ severity: "warning", sentence: "Se på det" }), fault({ element: "gone" }), fault({ element: "flow", severity: "warning" })]);
  assert.deepEqual(seen.marked, [
    ["assess", "ag-finding ag-finding--fault", "Ret det\nSe på det"],
    ["flow", "ag-finding ag-finding--warning", "Ret det"],
  ]);
  assert.equal(summary.textContent, "2 faults · 2 should be mended");
});

test("a row leads to the element; one of another drawing to that drawing; one of nowhere is only told", () => {
  const { findings, list, seen } = stage();
  findings.show([fault({ file: "other.bpmn" }), fault({ file: "texts.da.toml", element: "" }), fault()]);
  const ways = list.rows.map((row) => row.children[1]);
  assert.deepEqual(ways.map(({ name }) => name), ["button", "a", "#text"]);
  assert.equal(ways[1].href, "/other");
  ways[0].dispatchEvent(new Event("click"));
  assert.deepEqual([seen.selected, seen.scrolled], [["assess"], ["assess"]]);
});

test("a remark of the review stands at its element and first in the list, and leads to the review", () => {
  const { findings, list, seen } = stage();
  const remark = { file: "a.bpmn", element: "assess", words: "Hvorfor to dage?", by: "Olga" };
  Object.assign(findings, { review: "/review", remarks: [remark, { ...remark, file: "other.bpmn" }] });
  findings.show([fault()]);
  assert.deepEqual(seen.marked.at(-1), ["assess", "ag-remark", "Olga: Hvorfor to dage?"]);
  assert.deepEqual(list.rows.map(({ className }) => className), ["ag-check ag-check--remark", "ag-check ag-check--remark", "ag-check ag-check--fault"]);
  const [here, there] = list.rows;
  assert.deepEqual([here.children[1].name, there.children[1].href, here.children.at(-1).href], ["button", "/other", "/review"]);
});

test("what the checks say is said above the drawing, too, with the worst of it", () => {
  const { findings } = stage();
  findings.says = element({ dataset: {} });
  findings.show([fault({ severity: "warning" })]);
  assert.deepEqual([findings.says.textContent, findings.says.dataset.worst], ["1 should be mended", "warning"]);
});

test("nothing wrong is said, too", () => {
  const { findings, summary } = stage();
  findings.show([]);
  assert.equal(summary.textContent, "Everything is in order.");
});

function quarrel(told) {
  const buttons = Object.fromEntries(["mine", "theirs", "copy"].map((name) => [name, element({ dataset: { do: name }, hidden: false })]));
  const [said, both] = [{}, {}];
  const dialog = element({
    found: { "button[data-do]": Object.values(buttons), "[data-said]": said, "[data-both]": both },
    open: false, showModal() { this.open = true; }, close() { this.open = false; },
  });
  const done = [];
  const autosave = { file: "a.bpmn", goOn: (revision, { dirty }) => done.push(["goes on", revision, dirty]), states: { sent: async () => {} } };
  const conflict = new Conflict({
    dialog, t, autosave,
    doors: { read: async () => ({ text: "theirs", revision: 9 }), rescue: async (files) => ({ address: "/copy", files }) },
    undo: { keep: async (...both) => done.push(["kept", ...both]) },
    load: async (xml) => done.push(["shown", xml]),
    go: (address) => done.push(["went", address]),
  });
  conflict.open({ xml: "mine", by: "Peter", detail: "Peter gemte", ...told });
  return { both, buttons, dialog, done, said };
}

test("mine stands and theirs is one undo away; or theirs stands and mine is", async () => {
  const first = quarrel({ code: "draft_stale" });
  assert.deepEqual([first.dialog.open, first.said.textContent, first.buttons.theirs.textContent], [true, "Peter gemte", "Go on with what Peter saved"]);
  first.buttons.mine.dispatchEvent(new Event("click"));
  await rest();
  assert.deepEqual(first.done, [["kept", "theirs", "mine"], ["shown", "mine"], ["goes on", 9, true]]);
  const second = quarrel({ code: "draft_stale" });
  second.buttons.theirs.dispatchEvent(new Event("click"));
  await rest();
  assert.deepEqual(second.done, [["kept", "mine", "theirs"], ["goes on", 9, false], ["shown", "theirs"]]);
});

test("whose draft was taken over puts hers in a copy", async () => {
  const { buttons, done } = quarrel({ code: "draft_held" });
  assert.deepEqual([buttons.mine.hidden, buttons.theirs.hidden, buttons.copy.hidden], [true, true, false]);
  buttons.copy.dispatchEvent(new Event("click"));
  await rest();
  assert.deepEqual(done, [["went", "/copy"]]);
});

test("letters are for the drawing, and not for whoever types", () => {
  const done = [];
  const root = element();
  const editor = { get: () => ({ ask: () => done.push("steps") }), go: (step) => done.push(step), undo: () => done.push("undo"), redo: () => done.push("redo"), save: () => done.push("save") };
  const keys = new Keys({ editor, root, dialog: element({ showModal: () => done.push("help") }) });
  const field = element({ closest: () => ({}), value: "a" });
  for (const one of ["a", "n", "p", "?"]) keys.press(key(one));
  keys.press(key("z", { ctrlKey: true }));
  keys.press(key("Z", { ctrlKey: true, shiftKey: true }));
  for (const one of ["a", "?"]) keys.press(key(one, { at: field }));
  keys.press(key("z", { ctrlKey: true, at: field }));
  keys.press(key("s", { ctrlKey: true, at: field }));
  assert.deepEqual(done, ["steps", 1, -1, "help", "undo", "redo", "save"]);
});
