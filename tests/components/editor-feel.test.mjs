import assert from "node:assert/strict";
import { test } from "node:test";
import { completed, completions, wordAt } from "../../webapp/frontend/src/studio/diagram/feel-words.mjs";

const KNOWN = {
  names: [{ name: "granted", kind: "ja eller nej", source: "Bevilges det?" }, { name: "firstAbsenceDate", kind: "dato", source: "" }],
  functions: [{ name: "date and time", takes: "from" }, { name: "deadline", takes: "id, point?" }],
  deadlines: [{ key: "P4-22", name: "Revurdering", statute: "§ 24" }, { key: "P4-07", name: "Oplysningsskema", statute: "§ 11 a" }],
};
const names = (text, cursor = text.length) => completions(text, cursor, KNOWN).map(({ name }) => name);

test("the word at the cursor is what is completed", () => {
  assert.deepEqual(wordAt("a and gra", 9), { word: "gra", from: 6, quoted: null });
  assert.equal(wordAt('deadline("P4', 12).quoted, "P4");
});

test("names come before functions that only hold the letters, and say where they come from", () => {
  const [first] = completions("gra", 3, KNOWN);
  assert.deepEqual([first.put, first.more], ["granted", "ja eller nej · Bevilges det?"]);
  assert.deepEqual(names("absence"), ["firstAbsenceDate"]);
});

test("a function is offered with its bracket, and one of several words when they are typed", () => {
  assert.ok(names("dead").includes("deadline(id, point?)"));
  assert.deepEqual(completed("date an", completions("date an", 7, KNOWN)[0]), { text: "date and time(", cursor: 14 });
});

test("inside the quotes of deadline stand the legal clocks, by number or by name", () => {
  assert.deepEqual(names('deadline("P4-2'), ["P4-22"]);
  assert.deepEqual(names('deadline("oplys'), ["P4-07"]);
  assert.deepEqual(names('name = "gra'), []);
});

test("nothing is offered where nothing is typed", () => {
  assert.deepEqual(names("granted = "), []);
  assert.deepEqual(names("granted"), []);
});
