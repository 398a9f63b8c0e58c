import assert from "node:assert/strict";
import { test } from "node:test";
import { KeepAnswers } from "../../webapp/frontend/src/components/keep-answers.mjs";
import { element, page } from "./stage.mjs";

const ok = { ok: true, status: 200, json: async () => ({ said: "Kladde gemt kl. 8.42", revision: 3 }) };
const refused = (status, told = {}) => ({ ok: false, status, json: async () => told });
const rest = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
const submitting = (button = element()) => Object.assign(new Event("submit", { cancelable: true }), { submitter: button });

/** `answers` are what the server says, one after the other; the last one stays. */
function stage(...answers) {
  const status = element({ hidden: true });
  const door = element({ opened: 0 });
  door.addEventListener("signed-out", () => { door.opened += 1; });
  const both = element({ hidden: true });
  const token = element({ value: "old" });
  const document = page({ byId: { kept: status, "signed-out": door, "written-twice": both }, found: { "input[name=csrf_token]": [token] } });
  const revision = element({ value: "0" });
  const sent = [];
  const form = element({
    ownerDocument: document,
    dataset: { keep: "/tasks/1/draft", status: "kept", offline: "no connection", door: "signed-out", who: "astrid", token: "/sign-in/token" },
    found: { "[name=_draft]": revision },
    requestSubmit: (button) => sent.push(button),
  });
  const asked = [];
  const ask = async (address, how) => {
    asked.push({ address, ...how });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const keeper = new KeepAnswers(form, { ask, read: () => "answers", wait: 1 });
  return { asked, both, document, door, form, keeper, revision, sent, status, token };
}

test("what is typed is saved after a pause, once, and the page knows its revision", async () => {
  const { asked, form, revision, status } = stage(ok);
  form.dispatchEvent(new Event("input"));
  form.dispatchEvent(new Event("input"));
  await rest(40);
  assert.deepEqual(asked.map(({ address, method, body }) => [address, method, body]), [["/tasks/1/draft", "POST", "answers"]]);
  assert.equal(status.textContent, "Kladde gemt kl. 8.42");
  assert.equal(revision.value, 3);
});

test("a lost connection is said, what was typed is tried again, and leaving is warned of", async () => {
  const { asked, keeper, status } = stage(new TypeError("failed to fetch"), ok);
  const leaving = new Event("beforeunload", { cancelable: true });
  await keeper.save();
  assert.equal(status.textContent, "no connection");
  keeper.warn(leaving);
  assert.equal(leaving.defaultPrevented, true);
  await rest(40);
  assert.equal(asked.length, 2);
  assert.equal(status.textContent, "Kladde gemt kl. 8.42");
});

test("a fault of ours is said in its own words and tried again", async () => {
  const { keeper, status } = stage(refused(500, { said: "Vores fejl, nummer 1A" }));
  await keeper.save();
  clearTimeout(keeper.timer);
  assert.equal(status.textContent, "Vores fejl, nummer 1A");
  assert.equal(keeper.changed, true);
});

test("what the server will never keep is said and not tried again", async () => {
  const { asked, keeper, status } = stage(refused(422, { said: "Kladden er for lang" }));
  await keeper.save();
  await rest(20);
  assert.equal(status.textContent, "Kladden er for lang");
  assert.equal(asked.length, 1);
});

test("a form that is sent with nothing unsaved goes at once", () => {
  const { asked, form } = stage(ok);
  const event = submitting();
  form.dispatchEvent(event);
  assert.equal(event.defaultPrevented, false);
  assert.equal(asked.length, 0);
});

test("what is not saved yet is saved before the form goes, by the button that was pressed", async () => {
  const { asked, form, sent } = stage(ok);
  const button = element();
  form.dispatchEvent(new Event("input"));
  const event = submitting(button);
  form.dispatchEvent(event);
  assert.equal(event.defaultPrevented, true);
  await rest(20);
  assert.equal(asked.length, 1);
  assert.deepEqual(sent, [button]);
});

test("without a connection the form does not go, and the answers stay in the page", async () => {
  const { form, keeper, sent } = stage(new TypeError("failed to fetch"));
  form.dispatchEvent(new Event("input"));
  form.dispatchEvent(submitting());
  await rest(5);
  clearTimeout(keeper.timer);
  assert.deepEqual(sent, []);
});

test("signed out: the door over the page opens; signed in again the answers and the form go on", async () => {
  const { asked, document, door, form, keeper, sent, token } = stage(refused(401), refused(401), ok);
  form.dispatchEvent(new Event("input"));
  form.dispatchEvent(submitting());
  await rest(5);
  assert.equal(door.opened, 1);
  document.dispatchEvent(Object.assign(new Event("signed-in"), { detail: { token: "new" } }));
  await rest(5);
  assert.equal(token.value, "new");
  assert.equal(asked.at(-1).address, "/tasks/1/draft");
  assert.equal(sent.length, 1);
  assert.equal(keeper.failed, 0);
});

test("signed in anew in another window by the same person: nothing is asked", async () => {
  const found = { ok: true, status: 200, json: async () => ({ who: "astrid", token: "new" }) };
  const { door, keeper, status } = stage(refused(400), found, ok);
  await keeper.save();
  assert.equal(door.opened, 0);
  assert.equal(status.textContent, "Kladde gemt kl. 8.42");
});

test("written elsewhere meanwhile: nothing is sent any more before one has chosen", async () => {
  const { asked, both, form, keeper } = stage(refused(409, { said: "Vælg" }));
  await keeper.save();
  form.dispatchEvent(new Event("input"));
  await rest(20);
  assert.equal(both.hidden, false);
  assert.equal(asked.length, 1);
});

test("leaving the page saves what is not saved yet", async () => {
  const { asked, document, form } = stage(ok);
  form.dispatchEvent(new Event("input"));
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  await rest(5);
  assert.equal(asked[0].keepalive, true);
});
