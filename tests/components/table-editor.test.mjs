import assert from "node:assert/strict";
import { test } from "node:test";
import { carryOver, described } from "../../webapp/frontend/src/studio/table/reasons.mjs";
import { TableEditor } from "../../webapp/frontend/src/studio/table/table-editor.mjs";
import { DANISH, translator } from "../../webapp/frontend/src/studio/table/words.mjs";
import { element } from "./stage.mjs";

const rest = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

/** A grid over one rule; `saved` is what the draft was given. */
function stage({ open = "yes" } = {}) {
  const rule = { id: "r1", description: "Fordi", annotationEntry: [{ text: "Fordi" }, { text: "Because" }] };
  const saved = [];
  const heard = {};
  const viewer = { get: () => ({ on: (name, act) => { heard[name] = act; } }) };
  class Modeler {
    async importXML(text) { this.text = text; }
    getViews() { return [{ type: "drd" }, { type: "decisionTable" }]; }
    async open(view) { this.view = view; }
    getActiveViewer() { return viewer; }
    getDefinitions() { return { drgElement: [{ decisionLogic: { rule: [rule] } }, {}] }; }
    async saveXML() { return { xml: `<rule>${rule.annotationEntry[0].text}</rule>` }; }
  }
  const doors = {
    read: async () => ({ text: "<rule/>", revision: 4 }),
    save: async (file, text, revision) => { saved.push({ file, text, revision }); return { revision: 5, saved_at: "now" }; },
  };
  const status = element();
  const grid = element({ dataset: { file: "tables/a.dmn", open, saidSaved: "Gemt." }, found: { "[data-status]": status, "[data-grid]": element() } });
  const editor = new TableEditor(grid, { Modeler, doors, language: "da", leave: element() });
  return { editor, grid, heard, rule, saved, status };
}

test("a table that is only looked at is never saved", async () => {
  const { editor, heard, saved, grid } = stage();
  await editor.ready;
  await editor.save.save();
  assert.equal(grid.dataset.ready, "yes");
  assert.deepEqual(saved, []);
  assert.equal(typeof heard["commandStack.changed"], "function");
});

test("what is changed is saved with the revision that was read, and the reason people are told follows", async () => {
  const { editor, heard, rule, saved, status } = stage();
  await editor.ready;
  rule.description = "Fordi noget andet";
  heard["commandStack.changed"]();
  await editor.save.save();
  assert.deepEqual(saved, [{ file: "tables/a.dmn", text: "<rule>Fordi noget andet</rule>", revision: 4 }]);
  assert.equal(status.textContent, "Gemt.");
  await rest(1);
});

test("a draft that somebody else holds is looked at alone", async () => {
  const { editor, heard } = stage({ open: "no" });
  await editor.ready;
  assert.equal(heard["commandStack.changed"], undefined);
});

test("a note is left alone where the grid did not touch its rule", () => {
  const rules = [{ id: "a", description: "x", annotationEntry: [{ text: "another" }] }, { id: "b" }];
  carryOver(rules, described(rules));
  assert.equal(rules[0].annotationEntry[0].text, "another");
});

test("the grid speaks Danish on a Danish page and fills its places", () => {
  assert.equal(translator("da")("Add rule"), "Tilføj en regel");
  assert.equal(translator("en")("Add rule"), "Add rule");
  assert.equal(translator("da")("e.g. { sample }", { sample: "5" }), "fx 5");
  assert.equal(translator("da")("Unknown words"), "Unknown words");
  assert.deepEqual(Object.entries(DANISH).filter(([, words]) => !words.trim()), []);
});
