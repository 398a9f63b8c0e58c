// A week as numbers: what lies where at each quarter, the days, and where something happens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { along, turns } from "../../webapp/frontend/src/diagram/dots.mjs";
import { Week } from "../../webapp/frontend/src/diagram/week.mjs";

export const told = {
  since: "2026-03-01T23:00:00+00:00",
  minutes: 15,
  frames: 200,
  cases: 13,
  enough: true,
  left_out: 0,
  days: [[0, "Monday 2 March"], [96, "Tuesday 3 March"], [192, "Wednesday 4 March"]],
  steps: [
    { id: "assess", name: "Assess", around: false, drawn: true, before: 4, came: [[40, 6], [120, 2]], left: [[60, 5]] },
    { id: "call", name: "Call", around: true, drawn: true, before: 90, came: [], left: [] },
  ],
  flows: [["in", [[40, 6]]], ["out", [[40, 1], [60, 5]]]],
};

test("at any moment those lie there that came and have not gone on", () => {
  const week = new Week(told);
  const seen = [0, 39, 40, 60, 96, 97, 200].map((frame) => { const { n, came, left } = week.at(frame)[0]; return [frame, n, came, left]; });
  assert.deepEqual(seen, [[0, 4, 0, 0], [39, 4, 0, 0], [40, 10, 6, 0], [60, 5, 6, 5], [96, 5, 6, 5], [97, 5, 0, 0], [200, 7, 0, 0]]);
});

test("colours go by the most that ever lie at a step that holds them itself", () => {
  const week = new Week(told);
  assert.deepEqual([0, 1, 2, 3, 10].map((n) => week.level(n)), [0, 1, 1, 2, 5]);
});

test("one goes on to where something happens, and back", () => {
  const week = new Week(told);
  assert.deepEqual([week.next(0), week.next(40), week.next(120)], [40, 60, 200]);
  assert.deepEqual([week.before(200), week.before(60), week.before(40)], [120, 40, 0]);
  assert.deepEqual([week.evening(0), week.evening(96), week.evening(192)], [96, 192, 200]);
  assert.deepEqual([week.eveningBefore(200), week.eveningBefore(192), week.eveningBefore(50)], [192, 96, 0]);
  assert.deepEqual(week.moved(40), [["in", 6], ["out", 1]]);
});

test("a moment is a day and a time in Copenhagen; midnight ends a day", () => {
  const week = new Week(told);
  const words = [0, 57, 96, 97].map((frame) => week.moment(frame, "{day}, {time}"));
  assert.deepEqual(words, ["Monday 2 March, 0.00", "Monday 2 March, 14.15", "Monday 2 March, 24.00", "Tuesday 3 March, 0.15"]);
});

test("a dot goes round the corners of its way", () => {
  const way = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }];
  assert.deepEqual([0, 0.25, 0.5, 0.75, 1].map((share) => Object.values(along(way, share))), [[0, 0], [50, 0], [100, 0], [100, 50], [100, 100]]);
});

test("what leads on from another way sets out after it, and a circle comes to an end", () => {
  const ends = { a: ["start", "gate"], b: ["gate", "task"], c: ["task", "gate"], d: ["other", "end"] };
  const found = turns(["b", "a", "d"], (flow) => ({ source: ends[flow][0], target: ends[flow][1] }));
  assert.deepEqual(Object.fromEntries(found), { b: 1, a: 0, d: 0 });
  assert.ok(turns(["b", "c"], (flow) => ({ source: ends[flow][0], target: ends[flow][1] })).get("b") < 4);
});
