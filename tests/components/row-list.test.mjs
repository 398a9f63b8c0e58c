import assert from "node:assert/strict";
import { test } from "node:test";
import { RowList, single } from "../../webapp/frontend/src/components/row-list.mjs";
import { element, key, page, typing } from "./stage.mjs";

function stage() {
  const document = page();
  const rows = ["first", "second", "third"].map((name) => {
    const take = element();
    const row = element({ name, found: { '[data-row-key="t"]': take } });
    const link = element({ closest: () => row, row });
    row.querySelector = (selector) => (selector.includes("data-row]") ? link : selector.includes('"t"') ? take : null);
    return { link, row, take };
  });
  const table = element({
    ownerDocument: document,
    querySelectorAll: () => rows.map(({ link }) => link),
    querySelector: () => rows.map(({ row }) => row).find((row) => row.classes.has("is-here")) ?? null,
  });
  const list = new RowList(table);
  for (const { link, row } of rows) link.focus = () => list.mark(row);
  const here = () => rows.find(({ row }) => row.classes.has("is-here"))?.row.name;
  return { document, here, rows };
}

test("J and K move through the rows and stop at both ends", () => {
  const { document, here } = stage();
  const at = [];
  for (const name of ["k", "j", "j", "j", "j", "k"]) {
    document.dispatchEvent(key(name));
    at.push(here());
  }
  assert.deepEqual(at, ["first", "second", "third", "third", "third", "second"]);
});

test("a letter presses what the row in focus offers", () => {
  const { document, rows } = stage();
  document.dispatchEvent(key("t"));
  assert.equal(rows[0].take.clicked, 0);
  document.dispatchEvent(key("j"));
  document.dispatchEvent(key("t"));
  assert.equal(rows[0].take.clicked, 1);
});

test("letters are only letters while one types, holds a key, has a dialog open or has turned them off", () => {
  const free = page();
  assert.equal(single(key("j"), free), true);
  assert.equal(single(key("j", { at: typing() }), free), false);
  assert.equal(single(key("j", { ctrlKey: true }), free), false);
  assert.equal(single(key("j"), page({ letters: "off" })), false);
  assert.equal(single(key("j"), page({ dialog: element() })), false);
});
