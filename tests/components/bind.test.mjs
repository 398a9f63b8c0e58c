import assert from "node:assert/strict";
import { test } from "node:test";
import { bind } from "../../webapp/frontend/src/bind.mjs";
import { element } from "./stage.mjs";

class Counted {
  static made = 0;

  constructor() {
    Counted.made += 1;
  }
}

test("an element gets its component once, however often the page is bound", () => {
  const list = element({ dataset: { component: "counted" } });
  const root = element({ found: { "[data-component]": [list] } });
  bind(root, { counted: Counted });
  bind(root, { counted: Counted });
  assert.equal(Counted.made, 1);
});

test("a component nobody knows is left to whoever knows it", () => {
  const list = element({ dataset: { component: "counted-elsewhere" } });
  bind(element({ found: { "[data-component]": [list] } }), {});
  assert.equal(Counted.made, 1);
});
