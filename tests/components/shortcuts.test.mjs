import assert from "node:assert/strict";
import { test } from "node:test";
import { Shortcuts } from "../../webapp/frontend/src/components/shortcuts.mjs";
import { element, key, page, typing } from "./stage.mjs";

function stage({ letters = "on" } = {}) {
  const help = element({ shown: 0, showModal() { this.shown += 1; } });
  const search = element({ matches: () => true });
  const complete = element();
  const tasks = element();
  const parts = [element(), element(), element()];
  const found = {
    '[data-key="/"]': search,
    '[data-key="ctrl-enter"]': complete,
    '[data-key="g-o"]': tasks,
    "header nav, .ag-lists, main, aside, .ag-dock": parts,
  };
  const document = page({ letters, found, byId: { shortcuts: help } });
  new Shortcuts(element({ ownerDocument: document }));
  return { complete, document, help, parts, search, tasks };
}

test("the question mark opens the help and the slash goes to the search", () => {
  const { document, help, search } = stage();
  document.dispatchEvent(key("?"));
  document.dispatchEvent(key("/"));
  assert.deepEqual([help.shown, search.focused, search.clicked], [1, 1, 0]);
});

test("G and then a letter opens a place", () => {
  const { document, tasks } = stage();
  document.dispatchEvent(key("o"));
  assert.equal(tasks.clicked, 0);
  document.dispatchEvent(key("g"));
  document.dispatchEvent(key("o"));
  assert.equal(tasks.clicked, 1);
});

test("Ctrl Enter completes also while one types, and when letters are turned off", () => {
  const { complete, document } = stage({ letters: "off" });
  document.dispatchEvent(key("Enter", { ctrlKey: true, at: typing() }));
  assert.equal(complete.clicked, 1);
});

test("letters that are turned off do nothing", () => {
  const { document, help } = stage({ letters: "off" });
  document.dispatchEvent(key("?"));
  assert.equal(help.shown, 0);
});

test("F6 goes round the parts of the page", () => {
  const { document, parts } = stage();
  document.dispatchEvent(key("F6"));
  assert.equal(parts[0].focused, 1);
  parts[0].contains = () => true;
  document.dispatchEvent(key("F6"));
  assert.equal(parts[1].focused, 1);
  document.dispatchEvent(key("F6", { shiftKey: true }));
  assert.equal(parts[2].focused, 1);
});

test("only the keys that do something here are told, and no heading stands alone", () => {
  const { document, help } = stage();
  const [here, gone, alone] = ["[data-key=t]", "[data-key=x]", "[data-key=y]"].map((needs) => element({ dataset: { needs } }));
  const parts = [[here, gone], [alone]].map((keys) => element({ found: { "[data-needs]": keys } }));
  help.querySelectorAll = () => parts;
  const asked = document.querySelector;
  document.querySelector = (selector) => (selector === "[data-key=t]" ? element() : asked(selector));
  document.dispatchEvent(key("?"));
  assert.deepEqual([here, gone, alone, ...parts].map((one) => one.hidden), [false, true, true, false, true]);
});
