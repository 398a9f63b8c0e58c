import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { BpmnModdle } from "../../webapp/frontend/node_modules/bpmn-moddle/dist/index.js";
import {
  adding, changing, copyOf, english, make, marks, removing, said, several, telling, tellingEnglish,
} from "../../webapp/frontend/src/studio/diagram/marks.mjs";

const OURS = new URL("../../bpmn/", import.meta.url);
const MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const XML = `<bpmn:definitions xmlns:bpmn="${MODEL}" xmlns:ag="urn:arbejdsgang:bpmn:1" xmlns:other="urn:other"
  xmlns:i18n="http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0" id="d"><bpmn:process id="p">
  <bpmn:userTask id="step" name="Ring op"><bpmn:extensionElements>
    <i18n:translation target="@name" xml:lang="en">Call</i18n:translation>
    <ag:form spec="F4.5" key="interview" later="kept"/><other:thing kept="yes"><other:inner>words</other:inner></other:thing>
    <ag:unheard of="it"/><ag:deviation field="time" max="deadline"/><ag:deviation skip="true"/>
  </bpmn:extensionElements></bpmn:userTask><bpmn:userTask id="bare"/></bpmn:process></bpmn:definitions>`;

async function stage() {
  const moddle = new BpmnModdle();
  const { rootElement, elementsById } = await moddle.fromXML(XML);
  const save = async () => (await moddle.toXML(rootElement)).xml;
  return { moddle, save, step: elementsById.step, bare: elementsById.bare };
}

function carryOut(commands) {
  for (const { context: { moddleElement, properties } } of commands) {
    for (const [name, value] of Object.entries(properties)) moddleElement.set(name, value);
  }
}

test("marks are read by name, and the one of several that is meant", async () => {
  const { step } = await stage();
  assert.equal(said(step, "form", "key"), "interview");
  assert.equal(said(step, "stage", "key"), "");
  assert.equal(english(step), "Call");
  assert.deepEqual(marks(step, "deviation", (one) => one.get("field") !== undefined).length, 1);
});

test("what is changed is changed, and everything else stands as it was written", async () => {
  const { moddle, save, step } = await stage();
  carryOut(telling(step, "form", { key: "other", spec: undefined }, { moddle }));
  carryOut(tellingEnglish(step, "Phone & ask", moddle));
  const xml = await save();
  assert.match(xml, /<ag:form key="other" later="kept" ?\/>/);
  assert.match(xml, /xml:lang="en">Phone &amp; ask</);
  assert.match(xml, /<ag:unheard of="it" ?\/>/);
  assert.match(xml, /<other:thing kept="yes"><other:inner>words<\/other:inner><\/other:thing>/);
});

test("a mark is made where there is none, and goes with its last word; the shell goes with the last mark", async () => {
  const { moddle, save, bare } = await stage();
  carryOut(telling(bare, "stage", { key: "received" }, { moddle }));
  assert.match(await save(), /<ag:stage key="received" ?\/>/);
  carryOut(telling(bare, "stage", { key: undefined }, { moddle }));
  assert.equal(bare.get("extensionElements"), undefined);
  assert.deepEqual(telling(bare, "stage", { key: "" }, { moddle }), []);
});

test("one more of a kind is added and taken out without the others", async () => {
  const { moddle, step } = await stage();
  carryOut(adding(step, make(moddle, "deadline", { ref: "P4-22", use: "due", point: "" }), moddle));
  const [deadline] = marks(step, "deadline");
  assert.deepEqual([deadline.get("ref"), deadline.get("point")], ["P4-22", undefined]);
  carryOut(changing(step, deadline, { ref: undefined, use: undefined }));
  assert.equal(marks(step, "deadline").length, 0);
  carryOut(removing(step, marks(step, "form")[0]));
  assert.equal(marks(step, "deviation").length, 2);
});

test("a copy has all that is in it, and is another", async () => {
  const { moddle, save, step, bare } = await stage();
  const [thing] = step.get("extensionElements").get("values").filter((one) => one.$type === "other:thing");
  carryOut(adding(bare, copyOf(thing, moddle), moddle));
  assert.equal((await save()).match(/<other:inner>words</g).length, 2);
});

test("several words are parted at spaces", () => {
  assert.deepEqual(several(" P4-10  P4-11 "), ["P4-10", "P4-11"]);
  assert.deepEqual(several(undefined), []);
});

test("no diagram of ours loses a mark when it is read and written", async () => {
  const moddle = new BpmnModdle();
  for (const folder of readdirSync(OURS, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    for (const file of readdirSync(new URL(`${folder.name}/`, OURS)).filter((name) => name.endsWith(".bpmn"))) {
      const xml = readFileSync(new URL(`${folder.name}/${file}`, OURS), "utf8");
      const { rootElement, warnings } = await moddle.fromXML(xml);
      const again = (await moddle.toXML(rootElement, { format: true })).xml;
      const words = (text) => (text.match(/<(?:ag|i18n):[^>]*?(?=\s*\/?>)/g) ?? []).sort();
      assert.deepEqual([warnings, words(again)], [[], words(xml)], `${folder.name}/${file}`);
    }
  }
});
