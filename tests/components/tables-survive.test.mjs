import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

const { DmnModdle } = await import(createRequire(new URL("../../webapp/frontend/package.json", import.meta.url)).resolve("dmn-moddle"));
const BPMN = new URL("../../bpmn/", import.meta.url);

const files = readdirSync(BPMN).flatMap((folder) => {
  try {
    return readdirSync(new URL(`${folder}/tables/`, BPMN)).map((name) => new URL(`${folder}/tables/${name}`, BPMN));
  } catch {
    return [];
  }
});

/** Every element with its attributes and text, in order: what is written, without how it is laid out. */
function said(xml) {
  const found = [];
  for (const [, tag, rest, text] of xml.matchAll(/<([\w:]+)((?:\s+[\w:.-]+="[^"]*")*)\s*\/?>([^<]*)/g)) {
    const attributes = [...rest.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`);
    // What is so when nothing is said may be left out.
    found.push([tag, attributes.filter((one) => one !== "hitPolicy=UNIQUE").sort().join(" "), plain(text)].join("|"));
  }
  return found.sort();
}

const plain = (text) =>
  text.replace(/<!\[CDATA\[|\]\]>/g, "").replaceAll("&gt;", ">").replaceAll("&#62;", ">").replaceAll("&#60;", "<").replaceAll("&lt;", "<").replaceAll("&#38;", "&").replaceAll("&amp;", "&").trim();

test("every shipped table is read and written by the grid's own reader without losing an element, attribute or word", async () => {
  assert.ok(files.length > 50);
  for (const file of files) {
    const before = readFileSync(file, "utf8");
    const moddle = new DmnModdle();
    const { rootElement, warnings } = await moddle.fromXML(before, "dmn:Definitions");
    assert.deepEqual(warnings, [], file.pathname);
    const { xml } = await moddle.toXML(rootElement, { format: true });
    assert.deepEqual(said(xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"))), said(before), file.pathname);
  }
});
