// Names at the ends of lines never lie on each other, and none falls out of the drawing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, cut, folded, roomy, spareWords, steps, teller } from "../../webapp/frontend/src/charts/draw.mjs";
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
  assert.equal(cut("Plan", 10), "Plan");
  assert.equal(cut("Revurdering", 5), "Revu…");
});

test("a name that is too long for its side goes on in a second line before it is cut", () => {
  assert.equal(folded("Plan", 400), "Plan");
  assert.equal(folded("Center for Arbejdsfastholdelse", 400), "Center for\nArbejdsfastholdelse");
  assert.ok(folded("Revurdering af forløbet efter otte uger i systemet og hos lægen", 400).endsWith("…"));
  assert.ok(folded("Sygedagpengeopfølgningssamtale", 320).endsWith("…"));
});

test("values above bars are told only where they do not touch one another", () => {
  const bars = (n, told) => roomy({ rows: Array(n).fill({}), series: [{}] }, { words: [{}], longest: told, many: false }, 390);
  assert.ok(bars(8, 2));
  assert.ok(!bars(16, 2));
  assert.ok(!bars(8, 5));
});

test("the line of a mark ends above the number of its bar, and where the bar is highest there is none", () => {
  const line = () => ({ y1: "26", y2: "200", getAttribute(name) { return this[name]; }, setAttribute(name, value) { this[name] = value; } });
  const lines = [line(), line(), line()];
  const svg = { scale: () => ({ apply: (value) => 200 - 17 * value }), querySelector: (named) => lines[Number(named.match(/\d/)[0])] };
  const rows = [{ at: "0–9", values: [null, 2] }, { at: "10–19", values: [null, 10] }];
  spareWords(svg, { rows, series: [{ at: 1 }], marks: [{ at: "0–9" }, { at: "10–19" }, { at: "nowhere" }] });
  assert.deepEqual(lines.map((one) => one.y2), ["146", "26", "200"]);
});

test("a day stands before its month in both languages", () => {
  const day = new Date("2026-03-02T00:00:00Z");
  assert.equal(teller({ sort: "day" }, "en")(day), "2 Mar");
  assert.equal(teller({ sort: "day" }, "da")(day), "2. mar.");
});

test("whole numbers are not told in halves", () => {
  const chart = (...values) => ({ rows: values.map((value) => ({ values: [null, value] })), series: [{ at: 1 }], limits: [] });
  assert.equal(steps(chart(1, 2, 0), 5), 2);
  assert.equal(steps(chart(0, null), 5), 1);
  assert.equal(steps(chart(0.5, 2), 5), 5);
  assert.equal(steps(chart(70, 2), 5), 5);
});

test("no two of five series look alike without colour", () => {
  const looks = [0, 1, 2, 3, 4].map((order) => look(order));
  assert.equal(new Set(looks.map((one) => one.dash)).size, DASHES.length);
  assert.equal(new Set(looks.map((one) => one.symbol)).size, SYMBOLS.length);
  assert.equal(new Set(looks.map((one) => one.fill)).size, 5);
});
