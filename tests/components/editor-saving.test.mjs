import assert from "node:assert/strict";
import { test } from "node:test";
import { Autosave } from "../../webapp/frontend/src/studio/diagram/autosave.mjs";
import { Refused } from "../../webapp/frontend/src/studio/diagram/doors.mjs";
import { States } from "../../webapp/frontend/src/studio/diagram/states.mjs";

const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
/** Wait until it is so, however slow the machine is; the assertions behind it say what is missing when it never is. */
const until = async (so) => { for (let turn = 0; turn < 1000 && !so(); turn += 1) await rest(5); };

async function stage({ answers = [], pause = 5, latest = 20 } = {}) {
  const states = await new States("draft/process.bpmn", undefined).open();
  const seen = { saved: [], told: [], behind: [] };
  const doors = {
    async save(file, xml, revision) {
      seen.saved.push([file, xml, revision]);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? { revision: revision + 1, saved_at: "2026-03-02T08:00" };
    },
  };
  const drawing = { xml: "<a/>" };
  const autosave = new Autosave({
    doors, file: "process.bpmn", states, pause, latest,
    take: async () => drawing.xml,
    told: (how, facts) => seen.told.push([how, facts]),
    saved: async (xml) => seen.behind.push(xml),
  });
  const draw = (xml) => { drawing.xml = xml; autosave.changed(); };
  return { autosave, draw, seen, states, how: () => seen.told.map(([how]) => how) };
}

test("a change is saved a moment later, once, in the revision it was made from", async () => {
  const { autosave, draw, seen, states } = await stage();
  draw("<b/>");
  draw("<c/>");
  await until(() => seen.saved.length > 0 && !autosave.dirty);
  assert.deepEqual(seen.saved, [["process.bpmn", "<c/>", 0]]);
  assert.deepEqual(seen.behind, ["<c/>"]);
  assert.equal(autosave.dirty, false);
  assert.equal(states.waiting, null);
});

test("whoever never rests is saved all the same", async () => {
  const { draw, seen } = await stage({ pause: 30, latest: 50 });
  for (let at = 0; at < 12; at += 1) {
    draw(`<a n="${at}"/>`);
    await rest(10);
  }
  assert.ok(seen.saved.length >= 1);
});

test("what is drawn while one saves is not called saved", async () => {
  const { autosave, draw, how } = await stage({ pause: 10_000, latest: 20_000 });
  draw("<b/>");
  const saving = autosave.save();
  await Promise.resolve();
  draw("<c/>");
  await saving;
  assert.deepEqual(how().slice(-2), ["saved", "changed"]);
  assert.equal(autosave.dirty, true);
  await autosave.save();
  assert.equal(how().at(-1), "saved");
});

test("what is drawn is in this browser before the server has it", async () => {
  const { autosave, draw, states } = await stage({ pause: 10_000, latest: 20_000 });
  draw("<b/>");
  await autosave.note();
  assert.deepEqual([states.waiting.xml, states.waiting.seen], ["<b/>", 0]);
  clearTimeout(autosave.timer);
  clearTimeout(autosave.noting);
});

test("what another saved is not overwritten: saving stops until one has chosen", async () => {
  const told = { code: "draft_stale", by: "Peter", detail: "Peter gemte" };
  const { autosave, draw, seen, states, how } = await stage({ answers: [new Refused(409, told)] });
  draw("<b/>");
  await until(() => how().at(-1) === "conflict");
  draw("<c/>");
  await rest(30);
  assert.equal(seen.saved.length, 1);
  assert.equal(how().at(-1), "conflict");
  assert.deepEqual(seen.told.at(-1)[1], { ...told, xml: "<b/>" });
  assert.equal(states.waiting.xml, "<b/>");
  autosave.goOn(7, { dirty: true });
  await until(() => seen.saved.length > 1);
  assert.deepEqual(seen.saved.at(-1), ["process.bpmn", "<c/>", 7]);
  clearTimeout(autosave.noting);
});

test("without a connection it is tried again; signed out it waits, and says so", async () => {
  const first = await stage({ answers: [new TypeError("failed to fetch")] });
  first.draw("<b/>");
  await until(() => first.how().at(-1) === "saved");
  assert.equal(first.how().includes("offline"), true);
  assert.equal(first.how().at(-1), "saved");
  const second = await stage({ answers: [new Refused(401, {})] });
  second.draw("<b/>");
  await until(() => second.how().at(-1) === "signed-out");
  assert.equal(second.how().at(-1), "signed-out");
  assert.equal(second.autosave.dirty, true);
  await second.autosave.save();
  assert.equal(second.autosave.dirty, false);
});
