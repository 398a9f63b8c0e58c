import assert from "node:assert/strict";
import { test } from "node:test";
import { free, idFor, inWords, isMadeUp, numberOf, WordIds } from "../../webapp/frontend/src/studio/diagram/word-ids.mjs";

test("an id the modeller made up is known by its number, and no word is mistaken for one", () => {
  for (const id of ["Activity_0x3f7ab", "Flow_1abcdef", "Gateway_0000000"]) assert.equal(isMadeUp(id), true, id);
  for (const id of ["Lane_booking", "T4_11_first", "SF_start", "Activity_handled", ""]) assert.equal(isMadeUp(id), false, id);
});

test("a name becomes words of small letters, cut where a word ends", () => {
  assert.equal(inWords("Første opfølgnings­samtale"), "foerste_opfoelgningssamtale");
  assert.equal(inWords("Ring op – på §7, é"), "ring_op_paa_7_e");
  assert.equal(inWords("A very long name that goes on and on and never ends"), "a_very_long_name_that_goes_on_and_on_and");
  assert.equal(inWords("?!"), "");
});

test("the number is that of most of the drawing", () => {
  assert.equal(numberOf(["T4_11_x", "EB4_7_y", "T5_1_z", "Lane_kvs", "SF_start"]), "4");
  assert.equal(numberOf(["G5H_what", "IE5H_time"]), "5H");
  assert.equal(numberOf(["Activity_0x3f7ab"]), "");
});

test("the id begins with the kind and the number", () => {
  assert.equal(idFor("bpmn:UserTask", "Call employer", "4"), "T4_call_employer");
  assert.equal(idFor("bpmn:Lane", "Sagsbehandler", "4"), "Lane_sagsbehandler");
  assert.equal(idFor("bpmn:BoundaryEvent", "", "4"), "");
});

test("what is taken gets a number of its own", () => {
  const taken = new Set(["T4_call", "T4_call_2"]);
  assert.equal(free("T4_call", (one) => taken.has(one)), "T4_call_3");
});

function stage(things, { redo = false, standing = [] } = {}) {
  const renamed = [];
  const registry = {
    filter: (fits) => things.filter(fits),
    getAll: () => things,
  };
  const modeling = { updateProperties: (element, { id }) => { renamed.push([element.id, id]); element.id = id; } };
  const moddle = { ids: { assigned: (id) => things.some((one) => one.id === id), claim: () => {} } };
  const bus = { on: () => {} };
  const ids = new WordIds(bus, registry, modeling, moddle, { canRedo: () => redo }, { join: (run) => run() }, standing);
  return { ids, renamed };
}

const thing = (id, $type, name, more = {}) => ({ id, businessObject: { id, $type, name, get: () => undefined }, ...more });

test("a step that was named gets its id, and the flow between two that have theirs", () => {
  const first = thing("T4_1_first", "bpmn:UserTask", "Første");
  const second = thing("Activity_0abcdef", "bpmn:UserTask", "Ring op");
  const flow = thing("Flow_0abcdef", "bpmn:SequenceFlow", undefined, { waypoints: [], source: first, target: second });
  const { ids, renamed } = stage([first, second, flow]);
  ids.settle();
  assert.deepEqual(renamed, [["Activity_0abcdef", "T4_ring_op"], ["Flow_0abcdef", "flow_T4_1_first__T4_ring_op"]]);
});

test("nothing is renamed that has no name, stands in the version in use, or while a step can be done again", () => {
  const step = () => thing("Activity_0abcdef", "bpmn:UserTask", "Ring op");
  for (const [things, more] of [[[thing("Activity_0abcdef", "bpmn:UserTask", "")], {}], [[step()], { standing: ["Activity_0abcdef"] }], [[step()], { redo: true }]]) {
    const { ids, renamed } = stage(things, more);
    ids.settle();
    assert.deepEqual(renamed, []);
  }
});
