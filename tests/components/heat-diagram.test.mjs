import assert from "node:assert/strict";
import { test } from "node:test";
import { HeatDiagram } from "../../webapp/frontend/src/diagram/heat-diagram.mjs";
import { element } from "./stage.mjs";

async function stage({ layer = "time", zoom = 0.5 } = {}) {
  const shapes = new Map([
    ["assess", { width: 100, height: 80, businessObject: { name: "Vurdér" } }],
    ["yes", { waypoints: [{ x: 100, y: 50 }, { x: 200, y: 50 }, { x: 200, y: 150 }], businessObject: {} }],
  ]);
  const told = { xml: "<xml/>", language: "da", levels: { assess: 4, gone: 5 }, words: { assess: "41 %", gone: "9 %" }, flows: { yes: "62 %" } };
  const seen = { markers: [], removed: [], overlays: [], zooms: [], scrolled: [] };
  const services = {
    elementRegistry: { get: (id) => shapes.get(id), getAll: () => [...shapes.values()], getGraphics: () => ({}) },
    overlays: { add: (id, _kind, { position, html }) => seen.overlays.push([id, html.textContent, html.className, position]) },
    canvas: {
      addMarker: (id, name) => seen.markers.push([id, name]),
      removeMarker: (id, name) => seen.removed.push([id, name]),
      scrollToElement: (id) => seen.scrolled.push(id),
      zoom: (to) => { if (to !== undefined) seen.zooms.push(to); return zoom; },
    },
  };
  class Viewer {
    get(name) { return services[name]; }

    async importXML() {}
  }
  const link = element({ dataset: { shows: "assess" } });
  const canvas = element({ hidden: false, dataset: { layer } });
  const root = element({
    found: { "[data-canvas]": canvas, "script[type='application/json']": { textContent: JSON.stringify(told) } },
    ownerDocument: { createElement: () => ({}), querySelectorAll: () => [link] },
    closest: () => null,
    scrollIntoView: () => {},
  });
  const diagram = new HeatDiagram(root, Viewer);
  await diagram.ready;
  return { diagram, link, seen };
}

test("a step has its colour and its number, a way its share; what is not drawn is left out", async () => {
  const { seen } = await stage();
  assert.deepEqual(seen.markers, [["assess", "is-heat-4"]]);
  assert.deepEqual(seen.overlays.map(([id, words, name]) => [id, words, name]), [["assess", "41 %", "ag-heat-words"], ["yes", "62 %", "ag-heat-share"]]);
});

test("a share stands in the middle of the way's first stretch", async () => {
  const { seen } = await stage();
  assert.deepEqual(seen.overlays[1][3], { left: 36, top: -10 });
});

test("what is late is marked as late besides", async () => {
  const { seen } = await stage({ layer: "breaches" });
  assert.deepEqual(seen.markers, [["assess", "is-heat-4"], ["assess", "is-late"]]);
});

test("a sentence leads to its step on the drawing, and one at a time is chosen", async () => {
  const { diagram, seen } = await stage();
  let prevented = 0;
  const event = { preventDefault: () => { prevented += 1; } };
  diagram.find("assess", event);
  diagram.find("assess", event);
  diagram.find("gone", event);
  assert.equal(prevented, 2);
  assert.deepEqual(seen.scrolled, ["assess", "assess"]);
  assert.deepEqual(seen.removed, [["assess", "is-chosen"]]);
});
