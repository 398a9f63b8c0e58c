import assert from "node:assert/strict";
import { test } from "node:test";
import { ChooseAll } from "../../webapp/frontend/src/components/choose-all.mjs";
import { element } from "./stage.mjs";

test("one press chooses every box, and says so to whoever listens", () => {
  const all = element({ hidden: true });
  const boxes = [element({ checked: false }), element({ checked: true }), element({ checked: false })];
  let heard = 0;
  boxes[2].addEventListener("change", () => { heard += 1; });
  new ChooseAll(element({ found: { "[data-all]": all, "input[type=checkbox]": boxes } }));
  assert.equal(all.hidden, false);
  all.dispatchEvent(new Event("click"));
  assert.deepEqual([boxes.map((box) => box.checked), heard, boxes[0].focused], [[true, true, true], 1, 1]);
});
