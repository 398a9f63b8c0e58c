import assert from "node:assert/strict";
import { test } from "node:test";
import { compared } from "../../webapp/frontend/src/swap-rows.mjs";

test("rows that came and rows that are gone are counted, whatever their order", () => {
  assert.deepEqual(compared(["a", "b", "c"], ["c", "d", "a", "e"]), { come: 2, gone: 1 });
  assert.deepEqual(compared([], []), { come: 0, gone: 0 });
});
