import assert from "node:assert/strict";
import { test } from "node:test";
import { TableField } from "../../webapp/frontend/src/components/table-field.mjs";
import { element } from "./stage.mjs";

function stage(names) {
  const fields = names.map((name) => element({ name }));
  const add = element({ hidden: true });
  const rows = element({ querySelectorAll: () => fields, appended: [], append(row) { this.appended.push(row); } });
  const cell = () => element({
    name: "steps.__row__.hours",
    label: "Timer, linje __row__",
    getAttribute() { return this.label; },
    setAttribute(_name, value) { this.label = value; },
  });
  const blank = { content: { firstElementChild: { cloneNode: () => {
    const made = cell();
    return element({ found: { "[name]": [made] } });
  } } } };
  const root = element({ found: { tbody: rows, template: blank, "[data-add-row]": add } });
  return { add, field: new TableField(root), rows };
}

test("a new line has the next free number, and the cursor", () => {
  const { add, rows } = stage(["steps.1.hours", "steps.4.hours"]);
  assert.equal(add.hidden, false);
  add.dispatchEvent(new Event("click", { cancelable: true }));
  const made = rows.appended[0].querySelector("[name]");
  assert.deepEqual([made.name, made.label, made.focused], ["steps.5.hours", "Timer, linje 6", 1]);
});

test("the first line of an empty table can be added", () => {
  const { field } = stage([]);
  assert.equal(field.next(), 0);
});

test("a line is removed, its form hears of it, and the cursor goes to the button that adds", () => {
  const { add, field, rows } = stage(["steps.1.hours"]);
  const row = element({ gone: false, remove() { this.gone = true; } });
  const button = element({ closest: (selector) => (selector === "tr" ? row : null) });
  let heard = 0;
  field.element.addEventListener("change", () => { heard += 1; });
  const click = new Event("click", { cancelable: true });
  Object.defineProperty(click, "target", { value: { closest: () => button } });
  rows.dispatchEvent(click);
  assert.deepEqual([row.gone, heard, add.focused], [true, 1, 1]);
});
