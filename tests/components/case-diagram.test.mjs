import assert from "node:assert/strict";
import { test } from "node:test";
import { CaseDiagram } from "../../webapp/frontend/src/diagram/case-diagram.mjs";
import { englishName } from "../../webapp/frontend/src/diagram/names.mjs";
import { element } from "./stage.mjs";

function translated(name, english) {
  const values = [{ $type: "i18n:translation", target: "@name", "xml:lang": "en", $body: ` ${english} ` }];
  return { name, extensionElements: { values } };
}

async function stage({ language = "da", broken = false, part = null, zoom = 1, ahead = undefined, visible = false } = {}) {
  const shapes = new Map([
    ["assess", { businessObject: translated("Vurdér", "Assess") }],
    ["approve", { businessObject: translated("Godkend", "Approve") }],
  ]);
  const told = { xml: "<xml/>", language, here: ["approve", "elsewhere"], passed: ["assess", "approve"], word: "here", ahead };
  const seen = { markers: [], overlays: [], zooms: [], scrolled: [], updated: 0 };
  const services = {
    elementRegistry: { get: (id) => shapes.get(id), getAll: () => [...shapes.values()], getGraphics: () => ({}) },
    graphicsFactory: { update: () => { seen.updated += 1; } },
    overlays: { add: (id) => seen.overlays.push(id) },
    canvas: {
      addMarker: (id, name) => seen.markers.push([id, name]),
      scrollToElement: (id) => seen.scrolled.push(id),
      zoom: (to) => { if (to !== undefined) seen.zooms.push(to); return zoom; },
    },
  };
  class Viewer {
    get(name) { return services[name]; }

    async importXML() { if (broken) throw new Error("no diagram to display"); }
  }
  const list = element({ dataset: { passed: "passed", here: "here", ahead: "ahead" }, lines: [], append(line) { this.lines.push(line.textContent); } });
  const canvas = element({ hidden: false, checkVisibility: () => visible });
  const script = { textContent: JSON.stringify(told) };
  const root = element({
    found: { "[data-canvas]": canvas, "[data-as-list]": list, "script[type='application/json']": script },
    ownerDocument: { createElement: () => ({}) },
    closest: () => part,
  });
  const diagram = new CaseDiagram(root, Viewer);
  await diagram.ready;
  return { canvas, list, root, seen, shapes };
}

test("what was passed and where the case is are marked; what is not drawn is left out", async () => {
  const { root, seen } = await stage();
  assert.deepEqual(seen.markers, [["assess", "is-passed"], ["approve", "is-passed"], ["approve", "is-here"]]);
  assert.deepEqual(seen.overlays, ["approve"]);
  assert.equal(root.dataset.ready, "yes");
});

test("what is likely to come is marked differently and stands last in the list", async () => {
  const { list, seen } = await stage({ ahead: ["assess"] });
  assert.deepEqual(seen.markers[0], ["assess", "is-ahead"]);
  assert.deepEqual(list.lines, ["Vurdér: passed", "Godkend: here", "Vurdér: ahead"]);
});

test("the list says the same as the drawing", async () => {
  const { list } = await stage();
  assert.deepEqual(list.lines, ["Vurdér: passed", "Godkend: here"]);
});

test("an English reader sees English names", async () => {
  const { seen, shapes } = await stage({ language: "en" });
  assert.equal(shapes.get("assess").businessObject.name, "Assess");
  assert.equal(seen.updated, 2);
});

test("a process too large to read is shown around where the case is", async () => {
  const { seen } = await stage({ zoom: 0.3 });
  assert.deepEqual(seen.scrolled, ["approve"]);
});

test("a file without a drawing leaves no empty frame", async () => {
  const { canvas, root } = await stage({ broken: true });
  assert.deepEqual([canvas.hidden, root.dataset.ready], [true, "no"]);
});

test("a drawing in a closed part is fitted when the part is opened", async () => {
  const part = element({ open: false });
  const { seen } = await stage({ part });
  assert.deepEqual(seen.zooms, []);
  part.dispatchEvent(new Event("toggle"));
  assert.deepEqual(seen.zooms, ["fit-viewport"]);
});

test("a drawing in a part that is closed only on a phone is fitted at a desk at once", async () => {
  const part = element({ open: false });
  const { seen } = await stage({ part, visible: true });
  assert.deepEqual(seen.zooms, ["fit-viewport"]);
});

test("an element without an English name keeps its own", () => {
  assert.equal(englishName({ name: "Slut" }), "");
  assert.equal(englishName(undefined), "");
});
