import assert from "node:assert/strict";
import { test } from "node:test";
import { TwinDiagrams } from "../../webapp/frontend/src/diagram/difference.mjs";
import { element } from "./stage.mjs";

const SHAPES = {
  before: [["a", { x: 100, y: 0, businessObject: { name: "Læs" } }], ["gone", { x: 50, y: 0, businessObject: { name: "Ring" } }]],
  after: [
    ["a", { x: 100, y: 0, businessObject: { name: "Læs igen" } }],
    ["new", { x: 200, y: 0, businessObject: { $type: "bpmn:Task" } }],
    ["flow", { waypoints: [{ x: 10, y: 10 }], businessObject: {} }],
  ],
};
const MARKS = { before: { a: "changed", gone: "removed" }, after: { a: "changed", new: "added", flow: "moved" } };

async function stage({ broken = [], after = "<after/>", links = [] } = {}) {
  const told = {
    file: "process.bpmn", before: "<before/>", after, language: "da", marks: MARKS,
    words: { added: "New", removed: "Removed", changed: "Changed", moved: "Moved" },
  };
  const seen = { markers: [], removed: [], badges: [], views: [], scrolled: [], zooms: [], listeners: [] };
  class Viewer {
    constructor({ container }) {
      this.name = container.name;
      this.shapes = new Map(SHAPES[this.name]);
    }

    async importXML(xml) { if (broken.includes(xml)) throw new Error("no diagram"); }

    on(what, heard) { seen.listeners.push([this.name, heard]); }

    get(service) {
      return {
        elementRegistry: { get: (id) => this.shapes.get(id), getAll: () => [...this.shapes.values()], getGraphics: () => ({}) },
        overlays: { add: (id, kind, { html }) => seen.badges.push([this.name, id, html.textContent]) },
        canvas: {
          addMarker: (id, mark) => seen.markers.push([this.name, id, mark]),
          removeMarker: (id, mark) => seen.removed.push([this.name, id, mark]),
          viewbox: (view) => seen.views.push([this.name, view]),
          scrollToElement: (id) => seen.scrolled.push([this.name, id]),
          zoom: (to) => { if (to !== undefined) seen.zooms.push(to); return 0.5; },
        },
      }[service];
    }
  }
  const buttons = { "[data-jump]": [element({ dataset: { jump: "back" } }), element({ dataset: { jump: "on" } })], "[data-zoom]": [element({ dataset: { zoom: "in" } })] };
  const where = { textContent: "" };
  const root = element({
    found: {
      "script[type='application/json']": { textContent: JSON.stringify(told) },
      '[data-canvas="before"]': { name: "before" }, '[data-canvas="after"]': { name: "after" }, "[data-where]": where, ...buttons,
    },
    ownerDocument: { createElement: () => ({}), querySelectorAll: () => links },
    scrollIntoView() {},
  });
  const twins = new TwinDiagrams(root, Viewer);
  await twins.ready;
  return { twins, seen, where, root, press: (at) => buttons["[data-jump]"][at].dispatchEvent(new Event("click")) };
}

test("both drawings bear their marks, with a word beside the colour", async () => {
  const { seen, root } = await stage();
  assert.deepEqual(seen.markers, [
    ["before", "a", "is-changed"], ["before", "gone", "is-removed"],
    ["after", "a", "is-changed"], ["after", "new", "is-added"], ["after", "flow", "is-moved"],
  ]);
  assert.deepEqual(seen.badges, [
    ["before", "a", "~ Changed"], ["before", "gone", "− Removed"], ["after", "a", "~ Changed"], ["after", "new", "+ New"],
  ]);
  assert.equal(root.dataset.ready, "yes");
});

test("what one drawing shows, the other shows too, and it goes no further", async () => {
  const { seen } = await stage();
  const [, heard] = seen.listeners.find(([name]) => name === "before");
  heard({ viewbox: { x: 1, y: 2, width: 3, height: 4, scale: 9 } });
  assert.deepEqual(seen.views, [["after", { x: 1, y: 2, width: 3, height: 4 }]]);
});

test("one jumps from difference to difference as they are read, round and back; what was only moved is passed over", async () => {
  const { where, press, seen } = await stage();
  press(1);
  assert.equal(where.textContent, "Removed: Ring (1/3)");
  press(1);
  assert.equal(where.textContent, "Changed: Læs igen (2/3)");
  press(1);
  assert.equal(where.textContent, "New: Task (3/3)");
  press(1);
  assert.equal(where.textContent, "Removed: Ring (1/3)");
  press(0);
  assert.equal(where.textContent, "New: Task (3/3)");
  assert.deepEqual(seen.scrolled[0], ["before", "gone"]);
  assert.ok(seen.removed.some(([name, id, mark]) => name === "before" && id === "gone" && mark === "is-chosen"));
});

test("going back first begins with the last", async () => {
  const { where, press } = await stage();
  press(0);
  assert.equal(where.textContent, "New: Task (3/3)");
});

test("a link in the list shows its element, unless it is of another file", async () => {
  const mine = element({ dataset: { shows: "new", file: "process.bpmn" } });
  const other = element({ dataset: { shows: "new", file: "other.bpmn" } });
  const { where, seen } = await stage({ links: [mine, other] });
  other.dispatchEvent(new Event("click", { cancelable: true }));
  assert.deepEqual(seen.scrolled, []);
  const pressed = new Event("click", { cancelable: true });
  mine.dispatchEvent(pressed);
  assert.equal(where.textContent, "New: Task (3/3)");
  assert.ok(pressed.defaultPrevented);
});

test("a drawing that cannot be shown leaves the other standing", async () => {
  const { twins, root } = await stage({ broken: ["<after/>"] });
  assert.deepEqual([...twins.viewers.keys()], ["before"]);
  assert.equal(root.dataset.ready, "yes");
  const { root: none } = await stage({ broken: ["<before/>"], after: "" });
  assert.equal(none.dataset.ready, "no");
});
