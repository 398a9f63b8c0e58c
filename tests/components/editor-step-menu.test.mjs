// The menu of steps is always whole on the window, wherever it is asked for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inSight } from "../../webapp/frontend/src/studio/diagram/step-menu.mjs";

const WINDOW = { innerWidth: 1280, innerHeight: 900 };

test("a menu that fits stands where it is asked for", () => {
  assert.deepEqual(inSight({ x: 300, y: 250 }, WINDOW), { x: 300, y: 250 });
});

test("a menu asked for at the foot of the window or at its edge is moved into it", () => {
  const { x, y } = inSight({ x: 1270, y: 880 }, WINDOW);
  assert.ok(x + 340 <= 1280, `its right side at ${x + 340}`);
  assert.ok(y + 110 + 0.42 * 900 <= 900, `its foot at ${y + 110 + 0.42 * 900}`);
  assert.deepEqual(inSight({ x: -40, y: -300 }, WINDOW), { x: 0, y: 8 });
});
