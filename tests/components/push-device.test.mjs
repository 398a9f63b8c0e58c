import assert from "node:assert/strict";
import { test } from "node:test";
import { PushDevice, bytes, nameOf } from "../../webapp/frontend/src/components/push-device.mjs";
import { element } from "./stage.mjs";

function stage({ answer = { ok: true, json: async () => ({ go: "/me/telling" }) }, allow = true } = {}) {
  const button = element({ disabled: true });
  const said = element({ textContent: "Needs scripts" });
  const token = element({ value: "a-token" });
  const form = element({
    action: "/me/devices",
    dataset: { keyPublic: "BAEC", worker: "/push.js", refused: "Not allowed.", unable: "Cannot." },
    found: { button, "[data-said]": said, "[name=csrf_token]": token },
  });
  const sent = [];
  const went = [];
  const subscribed = { toJSON: () => ({ endpoint: "https://maker/1", keys: { p256dh: "key", auth: "word" } }) };
  const pushManager = { subscribe: async (how) => (allow ? (sent.push(how), subscribed) : Promise.reject(new Error())) };
  const browser = {
    pushManager,
    userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
    serviceWorker: { register: async (path) => sent.push(path), ready: Promise.resolve({ pushManager }) },
  };
  const ask = async (to, how) => (sent.push([to, Object.fromEntries(how.body)]), answer);
  return { form, button, said, sent, went, browser, ask, go: (to) => went.push(to) };
}

test("a browser that can is asked, and what it gives goes to the server", async () => {
  const on = stage();
  const device = new PushDevice(on.form, on);
  assert.equal(on.button.disabled, false);
  await device.add();
  assert.equal(on.sent[0], "/push.js");
  assert.equal(on.sent[1].userVisibleOnly, true);
  const told = { csrf_token: "a-token", endpoint: "https://maker/1", public_key: "key", shared: "word" };
  assert.deepEqual(on.sent[2], ["/me/devices", { ...told, name: "Firefox, Linux" }]);
  assert.deepEqual(on.went, ["/me/telling"]);
});

test("a person who says no to the browser reads how to say yes", async () => {
  const on = stage({ allow: false });
  await new PushDevice(on.form, on).add();
  assert.equal(on.said.textContent, "Not allowed.");
  assert.equal(on.button.disabled, false);
});

test("a refusal of the server is said in its own words", async () => {
  const on = stage({ answer: { ok: false, json: async () => ({ said: "Use Firefox." }) } });
  await new PushDevice(on.form, on).add();
  assert.equal(on.said.textContent, "Use Firefox.");
  assert.deepEqual(on.went, []);
});

test("a browser that cannot says so and offers no button", () => {
  const on = stage();
  new PushDevice(on.form, { ...on, browser: {} });
  assert.equal(on.said.textContent, "Cannot.");
  assert.equal(on.button.disabled, true);
});

test("keys are read from base64url and devices have names", () => {
  assert.deepEqual([...bytes("-_8")], [251, 255]);
  assert.equal(nameOf("Mozilla/5.0 (iPhone; CPU iPhone OS 19) Safari/605"), "Safari, iPhone");
  assert.equal(nameOf("Mozilla/5.0 (Windows NT 10.0) Chrome/140 Edg/140"), "Edge, Windows");
  assert.equal(nameOf("something"), "");
});
