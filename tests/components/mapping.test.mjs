import assert from "node:assert/strict";
import { test } from "node:test";
import { MappingDiagrams } from "../../webapp/frontend/src/diagram/mapping.mjs";
import { element, key } from "./stage.mjs";

const DRAWN = { before: { assess: "Vurdér", call: "Ring" }, after: { appraise: "Bedøm", send: "Send" } };
const GAPS = [
  { element: "assess", field: "gap-1", name: "Vurdér", choices: ["appraise", "send"] },
  { element: "call", field: "gap-2", name: "Ring", choices: ["send"] },
];
const WORDS = { open: "{name}: choose", pick: "where for {name}?", choice: "put at {name}", given: "{name} to {to}", ended: "{name} ends" };
const BOXES = { before: { left: 10, right: 110, top: 0, bottom: 80 }, after: { left: 510, right: 610, top: 40, bottom: 120 } };

function drawing(side, away) {
  const box = away.includes(side) ? { left: -900, right: -800, top: 0, bottom: 10 } : BOXES[side];
  return element({
    found: { ".djs-visual": { getBoundingClientRect: () => box } },
    removeAttribute(name) { delete this.attributes[name]; },
  });
}

async function stage({ away = [], below = false } = {}) {
  const seen = { badges: new Map(), marks: new Set(), shown: [], clicks: {} };
  class Viewer {
    constructor({ container }) {
      this.side = container.side;
      this.shapes = new Map(Object.entries(DRAWN[this.side]).map(([id, name]) => [id, { id, businessObject: { name }, drawing: drawing(this.side, away) }]));
    }

    async importXML() {}

    on(what, heard) { if (what === "element.click") seen.clicks[this.side] = heard; }

    get(service) {
      return {
        elementRegistry: { get: (id) => this.shapes.get(id), getAll: () => [...this.shapes.values()], getGraphics: (id) => this.shapes.get(id).drawing },
        overlays: {
          add: (id, kind, { html }) => seen.badges.set(`${this.side} ${id}`, html.textContent),
          remove: () => { for (const name of [...seen.badges.keys()]) if (name.startsWith(this.side)) seen.badges.delete(name); },
        },
        canvas: {
          addMarker: (id, mark) => seen.marks.add(`${this.side} ${id} ${mark}`),
          removeMarker: (id, mark) => seen.marks.delete(`${this.side} ${id} ${mark}`),
          scrollToElement: (id) => seen.shown.push(id),
          zoom: () => 1,
        },
      }[service];
    }
  }
  const lists = { "gap-1": element({ value: "" }), "gap-2": element({ value: "" }) };
  const ends = element({ hidden: true });
  const where = { textContent: "" };
  const lines = { paths: [], getBoundingClientRect: () => ({ left: 0, top: 0 }), replaceChildren() { this.paths = []; }, append(path) { this.paths.push(path); } };
  const canvas = (side) => ({
    side,
    getBoundingClientRect: () => ({ left: side === "after" && !below ? 500 : 0, right: side === "before" && !below ? 500 : 1000, top: 0, bottom: 400 }),
  });
  const told = { before: "<before/>", after: "<after/>", language: "da", marks: { before: {}, after: {} }, gaps: GAPS, words: WORDS };
  const root = element({
    found: {
      "script[type='application/json']": { textContent: JSON.stringify(told) },
      '[data-canvas="before"]': canvas("before"), '[data-canvas="after"]': canvas("after"),
      "[data-where]": where, "[data-ends]": ends, "[data-lines]": lines,
    },
    ownerDocument: {
      createElement: () => ({}), createElementNS: () => element(), querySelectorAll: () => [],
      getElementById: (id) => lists[id], defaultView: new EventTarget(),
    },
  });
  const mapping = new MappingDiagrams(root, Viewer);
  await mapping.ready;
  const at = (side, id) => mapping.viewers.get(side).shapes.get(id);
  const click = (side, id) => seen.clicks[side]({ element: at(side, id) });
  return { mapping, seen, lists, ends, where, lines, root, at, click };
}

test("what has no place yet is numbered and asks for one", async () => {
  const { seen, lines, at } = await stage();
  assert.deepEqual(Object.fromEntries(seen.badges), { "before assess": "1 ?", "before call": "2 ?" });
  assert.equal(at("before", "assess").drawing.attributes["aria-label"], "Vurdér: choose");
  assert.deepEqual(lines.paths, []);
});

test("an old element and then a new one: the list says it, both bear the number, and a line joins them", async () => {
  const { seen, lists, lines, where, click } = await stage();
  let changed = 0;
  lists["gap-1"].addEventListener("change", () => { changed += 1; });
  click("before", "assess");
  assert.equal(where.textContent, "where for Vurdér?");
  assert.deepEqual(seen.shown, []);
  assert.ok(seen.marks.has("after appraise is-choice") && seen.marks.has("before assess is-chosen"));
  click("after", "appraise");
  assert.deepEqual([lists["gap-1"].value, changed, where.textContent], ["to.appraise", 1, "Vurdér to Bedøm"]);
  assert.deepEqual([seen.badges.get("before assess"), seen.badges.get("after appraise")], ["1", "1"]);
  assert.equal(lines.paths[0].attributes.d, "M 60 0 C 60 -110 560 -70 560 40 m -6 -9 l 6 9 l 6 -9");
  assert.ok(!seen.marks.has("after appraise is-choice"));
});

test("by keyboard the focus goes to the first place, and back again when it is chosen", async () => {
  const { lists, at } = await stage();
  const press = (side, id, name) => at(side, id).drawing.dispatchEvent(key(name));
  press("before", "call", "x");
  press("before", "call", "Enter");
  assert.equal(at("after", "send").drawing.focused, 1);
  assert.equal(at("after", "send").drawing.attributes.tabindex, "0");
  press("after", "send", " ");
  assert.deepEqual([lists["gap-2"].value, at("before", "call").drawing.focused], ["to.send", 1]);
  assert.equal(at("after", "send").drawing.attributes.tabindex, undefined);
});

test("what is chosen in the list is drawn, several at one place too", async () => {
  const { seen, lists, lines } = await stage();
  for (const name of ["gap-1", "gap-2"]) {
    lists[name].value = "to.send";
    lists[name].dispatchEvent(new Event("change"));
  }
  assert.deepEqual([seen.badges.get("after send"), lines.paths.length], ["1, 2", 2]);
  lists["gap-2"].value = "ends";
  lists["gap-2"].dispatchEvent(new Event("change"));
  assert.deepEqual([seen.badges.get("after send"), seen.badges.get("before call"), lines.paths.length], ["1", "2 ✕", 1]);
});

test("a way may end; escape leaves all as it is; another element is no place", async () => {
  const { lists, ends, root, where, mapping, click } = await stage();
  click("before", "assess");
  assert.equal(ends.hidden, false);
  root.dispatchEvent(key("Escape"));
  assert.deepEqual([ends.hidden, where.textContent, mapping.picked], [true, "", null]);
  click("after", "send");
  click("before", "call");
  click("after", "appraise");
  assert.deepEqual([lists["gap-1"].value, lists["gap-2"].value], ["", ""]);
  ends.dispatchEvent(new Event("click"));
  assert.deepEqual([lists["gap-2"].value, where.textContent], ["ends", "Ring ends"]);
});

test("no line is drawn to what is out of sight, and none from foot to head goes astray", async () => {
  const { lists, lines, seen, click } = await stage({ away: ["after"] });
  click("before", "call");
  assert.deepEqual(seen.shown, ["send"], "it is brought into sight when it is asked for");
  lists["gap-1"].value = "to.send";
  lists["gap-1"].dispatchEvent(new Event("change"));
  assert.deepEqual(lines.paths, []);
  BOXES.after = { left: 20, right: 120, top: 200, bottom: 280 };
  const below = await stage({ below: true });
  below.lists["gap-1"].value = "to.send";
  below.lists["gap-1"].dispatchEvent(new Event("change"));
  assert.equal(below.lines.paths[0].attributes.d, "M 60 80 C 60 140 70 140 70 200 m -6 -9 l 6 9 l 6 -9");
});
