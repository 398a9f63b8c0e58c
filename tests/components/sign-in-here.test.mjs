import assert from "node:assert/strict";
import { test } from "node:test";
import { SignInHere } from "../../webapp/frontend/src/components/sign-in-here.mjs";
import { element, page } from "./stage.mjs";

const says = (told, ok = true) => ({ ok, json: async () => told });

function stage(...answers) {
  const document = page();
  const heard = [];
  document.addEventListener("signed-in", (event) => heard.push(event.detail.token));
  const password = element({ value: "hemmelig" });
  const wrong = element({ hidden: true });
  const form = element({ dataset: { enter: "/sign-in" } });
  const dialog = element({
    ownerDocument: document,
    dataset: { who: "astrid", token: "/sign-in/token", another: "another is in", offline: "no connection" },
    found: { form, "[data-wrong]": wrong, "[name=password]": password },
    open: false,
    showModal() { this.open = true; },
    close() { this.open = false; },
  });
  const ask = async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const door = new SignInHere(dialog, { ask, read: () => ({ append() {} }) });
  dialog.dispatchEvent(new Event("signed-out"));
  return { dialog, document, door, heard, password, wrong };
}

const entering = () => new Event("submit", { cancelable: true });

test("it opens over the page with the cursor in the password", () => {
  const { dialog, password } = stage();
  assert.deepEqual([dialog.open, password.focused], [true, 1]);
});

test("the right password closes it and the page goes on with a new token", async () => {
  const { dialog, door, heard, password } = stage(says({ who: "", token: "a" }), says({ who: "astrid", token: "b" }));
  await door.enter(entering());
  assert.deepEqual([dialog.open, heard, password.value], [false, ["b"], ""]);
});

test("a wrong password is said and the page waits", async () => {
  const { dialog, door, wrong } = stage(says({ token: "a" }), says({ said: "passer ikke" }, false));
  await door.enter(entering());
  assert.deepEqual([dialog.open, wrong.textContent, wrong.hidden], [true, "passer ikke", false]);
});

test("somebody else does not get this page", async () => {
  const { dialog, door, heard, wrong } = stage(says({ token: "a" }), says({ who: "bo", token: "b" }));
  await door.enter(entering());
  assert.deepEqual([dialog.open, heard, wrong.textContent], [true, [], "another is in"]);
});

test("whoever signed in in another window comes back and goes on", async () => {
  const { dialog, door, heard } = stage(says({ who: "astrid", token: "c" }));
  await door.look();
  assert.deepEqual([dialog.open, heard], [false, ["c"]]);
});

test("without a connection it says so", async () => {
  const { door, wrong } = stage(new TypeError("failed to fetch"));
  await door.enter(entering());
  assert.equal(wrong.textContent, "no connection");
});
