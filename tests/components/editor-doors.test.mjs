import assert from "node:assert/strict";
import { test } from "node:test";
import { Doors, Expressions, Refused } from "../../webapp/frontend/src/studio/diagram/doors.mjs";
import { standsBeside, StepTexts } from "../../webapp/frontend/src/studio/diagram/step-texts.mjs";

const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const json = (told, status = 200) => new Response(JSON.stringify(told), { status });

function doors(answer) {
  const asked = [];
  const through = async (where, more) => {
    asked.push([where, more]);
    return answer(where, more);
  };
  return { asked, doors: new Doors({ base: "/studio/drafts/7", token: "secret" }, through) };
}

test("a file is read with its revision, and saved under it with the token", async () => {
  const told = doors((where, { method }) => (method ? json({ revision: 5 }) : new Response("<a/>", { headers: { ETag: '"4"' } })));
  assert.deepEqual(await told.doors.read("a b.bpmn"), { text: "<a/>", revision: 4 });
  assert.deepEqual(await told.doors.save("a b.bpmn", "<b/>", 4), { revision: 5 });
  const [where, { method, headers, body, keepalive }] = told.asked[1];
  assert.deepEqual([where, method, body, keepalive], ["/studio/drafts/7/files/a%20b.bpmn", "PUT", "<b/>", false]);
  assert.deepEqual([headers["If-Match"], headers["X-CSRFToken"]], ['"4"', "secret"]);
});

test("what is refused is told with its sentence, who and when", async () => {
  const told = doors(() => json({ detail: "Peter har kladden", by: "Peter" }, 409));
  await assert.rejects(told.doors.save("a.bpmn", "", 1), (fault) => {
    assert.ok(fault instanceof Refused);
    assert.deepEqual([fault.status, fault.message, fault.told.by], [409, "Peter har kladden", "Peter"]);
    return true;
  });
});

test("an expression is asked about once, and a shut door finds nothing wrong", async () => {
  const told = doors(() => json([{ sentence: "Ret det", fault: true }]));
  const expressions = new Expressions(told.doors);
  assert.deepEqual(await expressions.ask("  ", "condition", ""), []);
  await expressions.ask("a =", "condition", "Mødt?");
  assert.equal((await expressions.ask("a =", "condition", "Mødt?")).length, 1);
  assert.equal(told.asked.length, 1);
  expressions.forget();
  await expressions.ask("a =", "condition", "Mødt?");
  assert.equal(told.asked.length, 2);
  const shut = new Expressions(doors(() => { throw new TypeError("offline"); }).doors);
  assert.deepEqual(await shut.ask("a =", "condition", ""), []);
});

test("words beside a step are sent together a moment after the last letter, in both languages", async () => {
  const told = doors(() => json({ revision: 9, saved_at: "2026-03-02T08:00" }));
  const choices = { current: { revision: 8, texts: [{ key: "call", parts: { why: { da: "før", en: "before" } } }] } };
  const seen = [];
  const texts = new StepTexts(told.doors, choices, { told: (how) => seen.push(how), wait: 5 });
  assert.deepEqual(texts.words("call", "why"), { da: "før", en: "before" });
  texts.put("call", "why", { da: "R", en: "" });
  texts.put("call", "why", { da: "Ring", en: "" });
  texts.put("call", "instruction", { da: "Ring først", en: "Call first" });
  assert.equal(texts.words("call", "why").da, "Ring");
  await rest(30);
  assert.equal(told.asked.length, 1);
  const body = JSON.parse(told.asked[0][1].body);
  assert.deepEqual([body.seen, Object.keys(body.words)], [8, ["why", "instruction"]]);
  assert.deepEqual([texts.dirty, choices.current.revision, texts.words("call", "instruction").en], [false, 9, "Call first"]);
  assert.deepEqual([seen[0], seen.at(-1)], ["changed", "saved"]);
});

test("a text that is refused stays in the field", async () => {
  const told = doors(() => json({ detail: "Nogen har rettet teksten" }, 409));
  const seen = [];
  const texts = new StepTexts(told.doors, { current: {} }, { told: (...what) => seen.push(what), wait: 5 });
  texts.put("new_text", "why", { da: "Ring", en: "" });
  await rest(20);
  assert.deepEqual([seen.at(-1)[0], seen.at(-1)[1].message, texts.dirty], ["refused", "Nogen har rettet teksten", true]);
});

test("words of values and grounds are not offered as the words of a step", () => {
  const told = [{ key: "call", parts: { why: {} } }, { key: "fresh" }, { key: "ground_known", parts: { ground: {} } }, { key: "value_track", parts: { short: {} } }];
  assert.deepEqual(told.filter(standsBeside).map(({ key }) => key), ["call", "fresh"]);
});
