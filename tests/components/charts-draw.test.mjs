// Names at the ends of lines never lie on each other, and none falls out of the drawing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, cut } from "../../webapp/frontend/src/charts/draw.mjs";
import { DASHES, look, SYMBOLS } from "../../webapp/frontend/src/charts/looks.mjs";

test("names that are near are moved apart, in their order", () => {
  const ends = apart([{ name: "b", y: 102 }, { name: "a", y: 100 }, { name: "c", y: 20 }], 200);
  const heights = Object.fromEntries(ends.map((one) => [one.name, one.y]));
  assert.equal(heights.c, 20);
  assert.ok(heights.b - heights.a >= 16);
});

test("at the bottom they are moved up instead", () => {
  const heights = apart([{ y: 199 }, { y: 200 }, { y: 200 }], 200).map((one) => one.y).sort((a, b) => a - b);
  assert.deepEqual(heights, [168, 184, 200]);
});

test("long names are cut and short ones are not", () => {
  assert.equal(cut("Plan", 400), "Plan");
  assert.ok(cut("Revurdering af forløbet efter otte uger i systemet", 400).endsWith("…"));
});

test("no two of five series look alike without colour", () => {
  const looks = [0, 1, 2, 3, 4].map((order) => look(order));
  assert.equal(new Set(looks.map((one) => one.dash)).size, DASHES.length);
  assert.equal(new Set(looks.map((one) => one.symbol)).size, SYMBOLS.length);
  assert.equal(new Set(looks.map((one) => one.fill)).size, 5);
});
