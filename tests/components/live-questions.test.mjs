import assert from "node:assert/strict";
import { test } from "node:test";
import { LiveQuestions } from "../../webapp/frontend/src/components/live-questions.mjs";
import { element, page } from "./stage.mjs";

const rest = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

/** A question with the sentence of what is wrong, if anything is. */
function question(name, wrong = "") {
  const message = wrong ? element({ textContent: wrong }) : undefined;
  const made = element({ dataset: { question: name }, found: { ".form-error-message": message }, removed: 0 });
  made.remove = () => { made.removed += 1; };
  made.closest = () => made;
  return made;
}

function stage(questions, answer = { ok: true, text: async () => "fresh" }) {
  const asked = [];
  const place = element({ dataset: { ask: "/tasks/1/fields" }, found: { "[data-question]": questions } });
  place.closest = () => element({ ownerDocument: page() });
  const read = () => ({ left: [], append(_name, value) { this.left.push(value); } });
  const fresh = element();
  const ask = async (address, how) => {
    asked.push({ address, left: how.body.left });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const live = new LiveQuestions(place, { ask, read, parse: () => fresh, wait: 1 });
  return { asked, fresh, live, place };
}

test("a field that was left is named, so that the server judges it and no other", async () => {
  const reason = question("reason");
  const { asked, live } = stage([reason, question("amount")]);
  await live.leave(reason);
  assert.deepEqual(asked, [{ address: "/tasks/1/fields", left: ["reason"] }]);
});

test("while one types for the first time nothing is asked", async () => {
  const reason = question("reason");
  const { asked, live } = stage([reason]);
  live.correct(reason);
  await rest(20);
  assert.equal(asked.length, 0);
});

test("while one corrects what was told to be wrong it is looked at again", async () => {
  const reason = question("reason", "Svar på: Begrundelse.");
  const { asked, live } = stage([reason]);
  live.correct(reason);
  await rest(20);
  assert.deepEqual(asked[0].left, ["reason"]);
});

test("a question that is not asked any more waits with what was typed in it", async () => {
  const reason = question("reason");
  const { live } = stage([reason]);
  await live.check();
  assert.equal(reason.removed, 1);
  assert.equal(live.aside.get("reason"), reason);
});

test("a reply that was overtaken changes nothing", async () => {
  const reason = question("reason");
  const { live } = stage([reason]);
  const slow = live.check();
  live.asked += 1;
  await slow;
  assert.equal(reason.removed, 0);
});

test("without a connection the form stays as it is", async () => {
  const reason = question("reason");
  const { live } = stage([reason], new TypeError("failed to fetch"));
  await live.check();
  assert.equal(reason.removed, 0);
});
