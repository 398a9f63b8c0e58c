// A chart is read from its table: days, numbers, nothing where a cell is empty or words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { number, placed, points, read } from "../../webapp/frontend/src/charts/read.mjs";
import { element } from "./stage.mjs";

const cell = (value, words = value) => element({ dataset: { value }, textContent: words });
const row = (cells, flagged) => element({ dataset: flagged ? { flagged: "yes" } : {}, found: { "th, td": cells } });

function figure(rows, data = {}) {
  const heads = ["Uge", "Oprettet", "Afsluttet"].map((textContent) => ({ textContent }));
  return element({
    dataset: { kind: "lines", sort: "day", across: "", up: "Sager", flag: "", shown: "1,2", limits: '[{"value":4.5,"label":"g"}]', marks: '[{"at":"2016-03-14","label":"i dag"}]', ...data },
    found: { "thead th": heads, "tbody tr": rows },
  });
}

test("every shown column is a series, every row a place on the first axis", () => {
  const chart = read(figure([row([cell("2016-03-14", "man 14. mar"), cell("12"), cell("")])]));
  assert.deepEqual(chart.series.map((one) => one.name), ["Oprettet", "Afsluttet"]);
  assert.equal(chart.rows[0].at.toISOString().slice(0, 10), "2016-03-14");
  assert.deepEqual(chart.rows[0].values.slice(1), [12, null]);
  assert.equal(chart.marks[0].at.toISOString().slice(0, 10), "2016-03-14");
});

test("what is empty or words is no point, and what is flagged stays so", () => {
  const rows = [row([cell("2016-03-14"), cell("12"), cell("under 5")], true), row([cell("2016-03-21"), cell("0"), cell("3")])];
  const own = points(read(figure(rows)));
  assert.deepEqual(own.map((one) => [one.name, one.y, one.flagged]), [["Oprettet", 12, true], ["Oprettet", 0, false], ["Afsluttet", 3, false]]);
});

test("numbers and words stand where they say", () => {
  assert.equal(number("1.5"), 1.5);
  assert.equal(number(" "), null);
  assert.equal(number(undefined), null);
  assert.equal(placed("7", "number"), 7);
  assert.equal(placed("Plan", "words"), "Plan");
});
