import assert from "node:assert/strict";
import { test } from "node:test";
import { States } from "../../webapp/frontend/src/studio/diagram/states.mjs";
import { Undo } from "../../webapp/frontend/src/studio/diagram/undo.mjs";

/** A stack of steps as the modeller keeps it; `load` forgets it, as opening a drawing does. */
async function visit(states, shown) {
  const stack = {
    steps: 0, undone: 0,
    canUndo() { return this.steps > 0; },
    canRedo() { return this.undone > 0; },
    undo() { this.steps -= 1; this.undone += 1; },
    redo() { this.steps += 1; this.undone -= 1; },
  };
  const seen = { loaded: [] };
  const load = async (xml) => { Object.assign(stack, { steps: 0, undone: 0 }); seen.loaded.push(xml); };
  let hour = states.kept.length;
  const undo = new Undo({ stack, states, load, now: () => { hour += 1; return hour; } });
  await undo.begin(shown);
  const draw = async (xml) => { stack.steps += 1; stack.undone = 0; await undo.saved(xml); };
  return { draw, seen, stack, undo };
}

const forgetful = async () => new States("draft/a.bpmn", undefined).open();
const xmls = (states) => states.kept.map((one) => one.xml);

test("within a visit, undo is the modeller's own", async () => {
  const { draw, seen, undo } = await visit(await forgetful(), "a");
  assert.deepEqual([undo.canUndo, undo.canRedo], [false, false]);
  await draw("b");
  await undo.undo();
  assert.deepEqual([undo.canUndo, undo.canRedo, seen.loaded], [false, true, []]);
});

test("after a reload, undo goes back state by state, and redo forward", async () => {
  const states = await forgetful();
  const first = await visit(states, "a");
  await first.draw("b");
  await first.draw("c");
  const { seen, undo } = await visit(states, "c");
  assert.equal(undo.canUndo, true);
  assert.equal(undo.backTo, states.kept[1].at);
  await undo.undo();
  await undo.saved("b");
  await undo.undo();
  assert.deepEqual([seen.loaded, undo.canUndo], [["b", "a"], false]);
  await undo.redo();
  assert.deepEqual([seen.loaded.at(-1), undo.canRedo], ["b", true]);
  assert.deepEqual(xmls(states), ["a", "b", "c"]);
});

test("who draws after going back leaves what lay ahead", async () => {
  const states = await forgetful();
  const first = await visit(states, "a");
  await first.draw("b");
  await first.draw("c");
  const { draw, undo } = await visit(states, "c");
  await undo.undo();
  await draw("d");
  assert.deepEqual([xmls(states), undo.canRedo], [["a", "b", "d"], false]);
});

test("what another saved meanwhile is one more state, and both of a conflict can be had", async () => {
  const states = await forgetful();
  const first = await visit(states, "a");
  await first.draw("b");
  const { seen, undo } = await visit(states, "theirs");
  assert.deepEqual(xmls(states), ["a", "b", "theirs"]);
  await undo.keep("theirs again", "mine");
  await undo.undo();
  assert.deepEqual(seen.loaded, ["theirs again"]);
});

test("only so many states are kept, the newest", async () => {
  const states = await forgetful();
  const { draw, undo } = await visit(states, "0");
  for (let at = 1; at <= 70; at += 1) await draw(String(at));
  assert.equal(states.kept.length, 60);
  assert.equal(states.kept.at(-1).xml, "70");
  assert.equal(undo.at, 59);
});
