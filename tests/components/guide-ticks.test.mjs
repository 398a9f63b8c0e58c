import assert from "node:assert/strict";
import { test } from "node:test";
import { GuideTicks } from "../../webapp/frontend/src/components/guide-ticks.mjs";
import { element } from "./stage.mjs";

test("a tick is counted and told to the form, so that it is kept", () => {
  const told = element({ dataset: { ticked: "# of 3" }, textContent: "0 of 3" });
  const points = [true, false, true].map((checked) => element({ checked }));
  const guide = element({ found: { "[data-ticked]": told, "input[type=checkbox]": points } });
  new GuideTicks(guide);
  let heard = 0;
  const form = element();
  form.addEventListener("change", () => { heard += 1; });
  const event = new Event("change");
  Object.defineProperty(event, "target", { value: { form } });
  guide.dispatchEvent(event);
  assert.deepEqual([told.textContent, heard], ["2 of 3", 1]);
});
