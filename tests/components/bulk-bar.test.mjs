import assert from "node:assert/strict";
import { test } from "node:test";
import { BulkBar } from "../../webapp/frontend/src/components/bulk-bar.mjs";
import { element, page } from "./stage.mjs";

function stage({ rows = 5, all = false } = {}) {
  const ticks = Array.from({ length: rows }, () => element({ checked: false }));
  const every = all ? element({ checked: false }) : undefined;
  const document = page({ found: { "input[name=task][form=bulk]": ticks } });
  const count = element({ textContent: "" });
  const bar = element({
    ownerDocument: document,
    hidden: false,
    dataset: { one: "1 valgt", many: "# valgt" },
    found: { "[data-count]": count, "[name=all]": every },
  });
  const made = new BulkBar(bar);
  const here = (number) => (document.querySelector = (asked) => (asked.startsWith("tr.is-here") ? ticks[number] : null));
  const press = (key, more = {}) => {
    const event = Object.assign(new Event("keydown"), { key, ...more });
    Object.defineProperty(event, "target", { value: document });
    document.dispatchEvent(event);
  };
  return { bar, made, ticks, every, count, document, here, press };
}

test("the bar is there only while rows are chosen, and counts them", () => {
  const on = stage();
  assert.equal(on.bar.hidden, true);
  on.ticks[1].checked = true;
  on.document.dispatchEvent(new Event("change"));
  assert.deepEqual([on.bar.hidden, on.count.textContent], [false, "1 valgt"]);
  on.ticks[2].checked = true;
  on.document.dispatchEvent(new Event("change"));
  assert.equal(on.count.textContent, "2 valgt");
});

test("x chooses the row in focus, and lets it go again", () => {
  const on = stage();
  on.here(3);
  on.press("x");
  assert.equal(on.ticks[3].checked, true);
  on.press("x");
  assert.equal(on.ticks[3].checked, false);
  assert.equal(on.bar.hidden, true);
});

test("shift x chooses everything from the row chosen last", () => {
  const on = stage();
  on.here(1);
  on.press("x");
  on.here(4);
  on.press("X", { shiftKey: true });
  assert.deepEqual(on.ticks.map((tick) => tick.checked), [false, true, true, true, true]);
});

test("escape and the button choose none, all that match included", () => {
  const on = stage({ all: true });
  on.every.checked = true;
  on.document.dispatchEvent(new Event("change"));
  assert.equal(on.bar.hidden, false);
  on.here(0);
  on.press("Escape");
  assert.deepEqual([on.every.checked, on.bar.hidden], [false, true]);
});

test("rows that were swapped in are counted anew", () => {
  const on = stage();
  on.ticks[0].checked = true;
  on.document.dispatchEvent(new Event("htmx:after:swap"));
  assert.equal(on.count.textContent, "1 valgt");
});

test("a chosen row that a colleague took is chosen no more", () => {
  const on = stage();
  on.ticks[0].checked = true;
  on.document.dispatchEvent(new Event("change"));
  on.ticks[0].checked = false;
  on.document.dispatchEvent(new Event("rows-came"));
  assert.equal(on.bar.hidden, true);
});
