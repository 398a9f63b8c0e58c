import assert from "node:assert/strict";
import { test } from "node:test";
import { KeepAnswers } from "../../webapp/frontend/src/components/keep-answers.mjs";
import { element, page } from "./stage.mjs";

function stage(answer) {
  const status = element({ hidden: true });
  const document = page({ byId: { kept: status } });
  const form = element({
    ownerDocument: document,
    dataset: { keep: "/tasks/1/draft", status: "kept", offline: "no connection" },
  });
  const asked = [];
  const ask = async (address, how) => {
    asked.push({ address, ...how });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const keeper = new KeepAnswers(form, { ask, read: () => "answers", wait: 1 });
  return { asked, document, form, keeper, status };
}

const ok = { ok: true, json: async () => ({ said: "Kladde gemt kl. 8.42" }) };
const rest = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

test("what is typed is saved after a pause, once", async () => {
  const { asked, form, status } = stage(ok);
  form.dispatchEvent(new Event("input"));
  form.dispatchEvent(new Event("input"));
  await rest(40);
  assert.deepEqual(asked.map(({ address, method, body }) => [address, method, body]), [["/tasks/1/draft", "POST", "answers"]]);
  assert.equal(status.textContent, "Kladde gemt kl. 8.42");
  assert.equal(status.hidden, false);
});

test("a lost connection is said and nothing is thrown", async () => {
  const { keeper, status } = stage(new TypeError("failed to fetch"));
  await keeper.save();
  assert.equal(status.textContent, "no connection");
  assert.equal(status.dataset.how, "offline");
});

test("the server's own sentence is shown when it refuses", async () => {
  const { keeper, status } = stage({ ok: false, json: async () => ({ said: "Du er logget af" }) });
  await keeper.save();
  assert.equal(status.textContent, "Du er logget af");
});

test("a refusal without words still says that nothing was saved", async () => {
  const { keeper, status } = stage({ ok: false, json: async () => { throw new SyntaxError("no JSON"); } });
  await keeper.save();
  assert.equal(status.textContent, "no connection");
});

test("a form that is sent is not raced by its own draft", async () => {
  const { asked, form } = stage(ok);
  form.dispatchEvent(new Event("input"));
  form.dispatchEvent(new Event("submit"));
  await rest(40);
  assert.equal(asked.length, 0);
});

test("leaving the page saves what is not saved yet", async () => {
  const { asked, document, form } = stage(ok);
  form.dispatchEvent(new Event("input"));
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  await rest(5);
  assert.equal(asked[0].keepalive, true);
});
