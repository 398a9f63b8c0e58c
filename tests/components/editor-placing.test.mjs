// What waits for its place says so until it stands or is put away; what is pulled there says nothing.
import assert from "node:assert/strict";
import test from "node:test";
import { Placing } from "../../webapp/frontend/src/studio/diagram/placing.mjs";
import { translator } from "../../webapp/frontend/src/studio/diagram/translate.mjs";

function placed(language) {
  const heard = {};
  const on = (names, ...rest) => [names].flat().forEach((name) => { heard[name] = rest.at(-1); });
  const line = { textContent: "" };
  new Placing({ bus: { on }, line, t: translator(language) });
  const fire = (name, told = {}) => { heard[name](told); return line.textContent; };
  return fire;
}

test("a chosen element says that it waits for a click, in either language, until it is placed or put away", () => {
  for (const [language, words] of [["da", /^Klik der, hvor det skal stå/], ["en", /^Click where it should stand/]]) {
    const fire = placed(language);
    fire("palette.trigger", { event: { type: "click" } });
    assert.match(fire("create.init"), words);
    assert.equal(fire("create.cleanup"), "");
    assert.match(fire("create.init"), words, "chosen by the keys, without the palette");
  }
});

test("what is pulled from the palette needs no word, and the next that is chosen has one again", () => {
  const fire = placed("en");
  fire("palette.trigger", { event: { originalEvent: { type: "dragstart" } } });
  assert.equal(fire("create.init"), "");
  fire("create.cleanup");
  assert.match(fire("create.init"), /^Click/);
});
