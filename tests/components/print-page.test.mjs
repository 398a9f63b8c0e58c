// Printing opens what is folded, and folds it again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PrintPage } from "../../webapp/frontend/src/components/print-page.mjs";

test("everything folded is open while it is printed", () => {
  const folded = [{ open: false }, { open: false }];
  const seen = [];
  let press;
  const element = {
    addEventListener: (_, act) => (press = act),
    ownerDocument: {
      querySelectorAll: () => folded,
      defaultView: { print: () => seen.push(...folded.map((one) => one.open)) },
    },
  };
  new PrintPage(element);
  press();
  assert.deepEqual(seen, [true, true]);
  assert.deepEqual(folded.map((one) => one.open), [false, false]);
});
