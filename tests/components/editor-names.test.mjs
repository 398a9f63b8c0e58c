import assert from "node:assert/strict";
import { test } from "node:test";
import { BpmnModdle } from "../../webapp/frontend/node_modules/bpmn-moddle/dist/index.js";
import { english } from "../../webapp/frontend/src/studio/diagram/marks.mjs";
import { LabelsAsRead, drawing, drawnFor, nameFor, searching, writing } from "../../webapp/frontend/src/studio/diagram/read-names.mjs";

const XML = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:i18n="http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0" id="d"><bpmn:process id="p">
  <bpmn:userTask id="both" name="Ring op"><bpmn:extensionElements>
    <i18n:translation target="@name" xml:lang="en">Call</i18n:translation></bpmn:extensionElements></bpmn:userTask>
  <bpmn:userTask id="danish" name="Skriv"/>
  <bpmn:endEvent id="english"><bpmn:extensionElements>
    <i18n:translation target="@name" xml:lang="en">Done</i18n:translation></bpmn:extensionElements></bpmn:endEvent>
  <bpmn:textAnnotation id="note"><bpmn:text>Husk</bpmn:text></bpmn:textAnnotation>
</bpmn:process></bpmn:definitions>`;

async function stage() {
  const moddle = new BpmnModdle();
  const { rootElement, elementsById } = await moddle.fromXML(XML);
  const save = async () => (await moddle.toXML(rootElement)).xml;
  const shape = (id) => ({ id, parent: {}, businessObject: elementsById[id] });
  return { moddle, save, shape };
}

class Renderer {
  static $inject = ["eventBus"];
  drawShape(parent, element) { return element.businessObject.name ?? ""; }
}

class Provider {
  static $inject = ["modeling"];
  constructor(modeling) { this._modeling = modeling; }
  activate(element) { return { text: element.businessObject.name ?? "" }; }
  update(element, words) { this._modeling.updateLabel(element, words); }
}

function pen(moddle, language) {
  const done = [];
  const modeling = { updateLabel: (element, words) => done.push(["danish", element.id, words]), createLabel: (element) => done.push(["label", element.id]) };
  const stack = {
    execute: (_, list) => {
      for (const { context: { moddleElement, properties } } of list) for (const [name, one] of Object.entries(properties)) moddleElement.set(name, one);
    },
  };
  const Pen = writing(Provider, () => ({ x: 0, y: 0 }));
  return { pen: new Pen(modeling, language, stack, moddle, { join: (run) => run() }), done };
}

test("an English reader sees the English name, and the Danish one where there is no other", async () => {
  const { shape } = await stage();
  const Drawn = drawing(Renderer);
  assert.deepEqual(Drawn.$inject, ["eventBus", "config.language"]);
  const drawn = (language) => ["both", "danish", "english"].map((id) => new Drawn({}, language).drawShape(null, shape(id)));
  assert.deepEqual(drawn("en"), ["Call", "Skriv", "Done"]);
  assert.deepEqual(drawn("da"), ["Ring op", "Skriv", ""]);
  assert.equal(nameFor(shape("danish"), "en"), "Skriv");
});

test("what is drawn is still the element, and drawing it changes no letter of the file", async () => {
  const { save, shape } = await stage();
  const before = await save();
  const both = shape("both");
  const drawn = drawnFor(both, "en");
  assert.equal(drawn.businessObject.$instanceOf("bpmn:Task"), true);
  assert.equal(drawn.id, "both");
  assert.equal(drawnFor(shape("note"), "en").businessObject.text, "Husk");
  assert.equal(both.businessObject.name, "Ring op");
  assert.equal(await save(), before);
});

test("writing on the drawing changes the name that is seen, and the other stands", async () => {
  const { moddle, shape } = await stage();
  const both = shape("both");
  const { pen: written, done } = pen(moddle, "en");
  assert.equal(written.activate(both).text, "Call");
  written.update(both, "Phone");
  assert.deepEqual([english(both), both.businessObject.name], ["Phone", "Ring op"]);
  written.update(both, " ");
  assert.deepEqual([english(both), both.businessObject.name, done], ["", "Ring op", []]);
});

test("in Danish, and for an annotation, the modeller writes as it always did", async () => {
  const { moddle, shape } = await stage();
  const danish = pen(moddle, "da");
  danish.pen.update(shape("both"), "Ring");
  const note = pen(moddle, "en");
  note.pen.update(shape("note"), "Remember");
  assert.deepEqual([danish.done, note.done], [[["danish", "both", "Ring"]], [["danish", "note", "Remember"]]]);
});

test("an event named in English alone gets a label of its own", async () => {
  const { moddle, shape } = await stage();
  const { pen: written, done } = pen(moddle, "en");
  written.update(shape("english"), "Ready");
  assert.deepEqual(done, [["label", "english"]]);
  let begin;
  const seen = [];
  const bus = { on: (name, act) => { if (name === "import.render.complete") begin = act; } };
  const registry = { filter: (keep) => ["both", "english"].map(shape).filter(keep), getGraphics: () => "drawn" };
  const factory = { update: (kind, label) => seen.push([kind, label.id, label.hidden]) };
  new LabelsAsRead(bus, registry, { addLabel: (owner) => ({ id: `${owner.id}_label`, hidden: true }) }, factory, "en");
  begin();
  assert.deepEqual(seen, [["shape", "english_label", undefined]]);
});

test("one finds by the names one sees", async () => {
  const { shape } = await stage();
  class Search {
    static $inject = ["elementRegistry", "searchPad", "canvas", "search"];
    constructor(registry, pad, canvas, search) { this._search = search; }
  }
  const items = ["both", "danish", "note"].map((id) => ({ element: shape(id), label: shape(id).businessObject.name ?? "Husk" }));
  const found = new (searching(Search))(null, null, null, (list) => list.map(({ label }) => label), "en")._search(items, "x");
  assert.deepEqual(found, ["Call", "Skriv", "Husk"]);
});
