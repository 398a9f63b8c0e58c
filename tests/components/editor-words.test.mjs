import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { inDanish } from "../../webapp/frontend/src/studio/diagram/simulation.mjs";
import { DANISH, translator } from "../../webapp/frontend/src/studio/diagram/translate.mjs";

const FRONTEND = new URL("../../webapp/frontend/", import.meta.url);
const THEIRS = ["bpmn-js/lib", "diagram-js/lib", "diagram-js-direct-editing/lib", "bpmn-js-color-picker/colors", "diagram-js-minimap/dist", "@bpmn-io/properties-panel/dist"];
const ASKED = /translate\(\s*(["'])((?:\\.|(?!\1)[^\\\n])*)\1/g;
// Said of what we do not use: the popups and dynamic values of other engines, and an example in a comment.
const NOT_OURS = new Set(["HELLO {you}", "FEEL expression is mandatory", "Unparsable FEEL expression.", "JSON contains errors", "Align elements "]);

function sources(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith(ending) && !one.name.endsWith(".d.ts"))
    .map((one) => readFileSync(`${one.parentPath ?? one.path}/${one.name}`, "utf8"));
}

test("every sentence the modeller asks for has Danish words", () => {
  const asked = new Set();
  for (const folder of THEIRS) {
    for (const text of sources(new URL(`node_modules/${folder}`, FRONTEND).pathname, ".js")) {
      if (/\bUMD\b/.test(text.slice(0, 200))) continue;
      for (const [, , words] of text.matchAll(ASKED)) asked.add(words);
    }
  }
  const kinds = readFileSync(new URL("node_modules/bpmn-js/lib/features/popup-menu/PopupEntries.js", FRONTEND), "utf8");
  for (const [, words] of kinds.matchAll(/label: '([^']+)'/g)) asked.add(words);
  assert.ok(asked.size > 120);
  assert.deepEqual([...asked].filter((words) => !(words in DANISH) && !NOT_OURS.has(words) && !words.includes("+")), []);
});

test("every sentence of ours has Danish words, and none is kept that nobody asks for", () => {
  const text = sources(new URL("src/studio/diagram/", FRONTEND).pathname, ".mjs").filter((one) => !one.includes("Danish.\n") && !one.includes("in Danish. The modeller")).join("\n");
  const asked = new Set();
  for (const pattern of [/\bt\(\s*"([^"]+)"/g, /\b(?:label|help|none|description): "([^"]+)"/g, /\b(?:line|area|choice|tick|many|feel)\((?:"[^"]+"|`[^`]+`),\s*"([^"]+)"/g]) {
    for (const [, words] of text.matchAll(pattern)) asked.add(words);
  }
  assert.ok(asked.size > 100);
  assert.deepEqual([...asked].filter((words) => !(words in DANISH)), []);
});

test("places are filled, and what has no Danish is remembered", () => {
  const untold = new Set();
  const danish = translator("da", untold);
  assert.equal(danish("Saved at {time}", { time: "8.42" }), "Gemt kl. 8.42");
  assert.equal(danish("Nobody wrote this"), "Nobody wrote this");
  assert.deepEqual([...untold], ["Nobody wrote this"]);
  assert.equal(translator("en")("Saved at {time}", { time: "8.42" }), "Saved at 8.42");
});

test("the simulation speaks Danish, and calls what is drawn by its name", () => {
  assert.equal(inDanish(" Token Simulation "), " Afspil forløbet ");
  assert.equal(inDanish("Hold samtale finished"), "Hold samtale er slut");
  assert.equal(inDanish("Hold samtale"), "Hold samtale");
});

test("a task is called as the menu of steps calls it, in both languages", () => {
  assert.deepEqual([translator("en")("User Task"), translator("da")("User Task")], ["Task", translator("da")("Task")]);
});
