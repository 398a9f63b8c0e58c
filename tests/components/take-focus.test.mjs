import assert from "node:assert/strict";
import { test } from "node:test";
import { TakeFocus } from "../../webapp/frontend/src/components/take-focus.mjs";
import { element } from "./stage.mjs";

test("a message takes the focus when the page opens", () => {
  const message = element();
  new TakeFocus(message);
  assert.equal(message.focused, 1);
  assert.equal(message.attributes.tabindex, "-1");
});

test("what can be focused already keeps its place in the order", () => {
  const message = element({ attributes: { tabindex: "0" } });
  new TakeFocus(message);
  assert.equal(message.attributes.tabindex, "0");
});
