// A figure draws its table once for each width, with a name for those who listen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Chart } from "../../webapp/frontend/src/charts/chart.mjs";
import { element } from "./stage.mjs";

function figure({ rows = 1, kind = "lines" } = {}) {
  const room = element({ clientWidth: 600, dataset: { says: "Tilgang. 12 sager kom." }, replaceChildren: (...all) => (room.shown = all) });
  const cells = [element({ dataset: { value: "2016-03-14" }, textContent: "14. mar" }), element({ dataset: { value: "12" }, textContent: "12" })];
  const made = element({
    dataset: { kind, sort: "day", across: "", up: "", flag: "", shown: "1", limits: "[]", marks: "[]" },
    found: { ".ag-drawing": room, "thead th": [{ textContent: "Uge" }, { textContent: "Sager" }], "tbody tr": Array(rows).fill(element({ found: { "th, td": cells } })) },
    ownerDocument: { documentElement: { lang: "da" } },
  });
  return { made, room };
}

class Watcher {
  constructor(seen) { Watcher.seen = seen; }
  observe() {}
}

test("it is drawn with the name its sentence gives it, again only when its room changes", () => {
  const { made, room } = figure();
  const widths = [];
  const drawn = (_, width) => { widths.push(width); return element(); };
  new Chart(made, { drawn, Watcher });
  assert.equal(room.shown[0].attributes.role, "img");
  assert.equal(room.shown[0].attributes["aria-label"], "Tilgang. 12 sager kom.");
  Watcher.seen();
  room.clientWidth = 320;
  Watcher.seen();
  assert.deepEqual(widths, [600, 320]);
});

test("nothing is drawn where there is nothing", () => {
  const { made, room } = figure({ rows: 0 });
  new Chart(made, { drawn: () => assert.fail("drawn"), Watcher });
  assert.equal(room.shown, undefined);
});
