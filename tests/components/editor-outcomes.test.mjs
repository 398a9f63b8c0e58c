// What an end may be said to end with: what the draft ends with already.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BpmnModdle } from "../../webapp/frontend/node_modules/bpmn-moddle/dist/index.js";
import { outcomes } from "../../webapp/frontend/src/studio/diagram/outcomes.mjs";

const MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const end = (id, code) => `<bpmn:endEvent id="${id}">${code ? `<bpmn:extensionElements><ag:outcome code="${code}"/></bpmn:extensionElements>` : ""}</bpmn:endEvent>`;
const XML = `<bpmn:definitions xmlns:bpmn="${MODEL}" xmlns:ag="urn:arbejdsgang:bpmn:1" id="d"><bpmn:process id="p">
  ${end("one", "recovered")}${end("two", "")}${end("three", "new")}${end("four", "recovered")}<bpmn:task id="step"/></bpmn:process></bpmn:definitions>`;

test("the outcomes of the draft and of the drawing are suggested, each once, and not what stands in the field", async () => {
  const { elementsById } = await new BpmnModdle().fromXML(XML);
  const shapes = ["one", "two", "three", "four", "step"].map((id) => ({ id, businessObject: elementsById[id], type: elementsById[id].$type }));
  const tools = {
    registry: { filter: (asked) => shapes.filter(asked) },
    nameOf: ({ id }) => `end ${id}`,
    choices: { current: { outcomes: [{ key: "recovered", name: "Raskmeldt" }, { key: "moved", name: "Flyttet" }] } },
  };
  assert.deepEqual(outcomes(tools, shapes[1]), [
    { value: "moved", label: "Flyttet" }, { value: "new", label: "end three" }, { value: "recovered", label: "Raskmeldt" },
  ]);
  assert.deepEqual(outcomes(tools, shapes[2]).map(({ value }) => value), ["moved", "recovered"]);
  assert.deepEqual(outcomes({ ...tools, choices: { current: {} } }, shapes[1]).map(({ value }) => value), ["new", "recovered"]);
});
