import assert from "node:assert/strict";
import { test } from "node:test";
import { Mention } from "../../webapp/frontend/src/components/mention.mjs";
import { element } from "./stage.mjs";

function stage({ value, at = value.length, colleagues = [], ok = true, silent = false }) {
  const asked = [];
  const made = () => Object.assign(element(), { replaceChildren(...lines) { this.lines = lines; } });
  const field = element({
    value,
    selectionStart: at,
    dataset: { from: "/cases/1/colleagues" },
    ownerDocument: { createElement: made },
    after(list) { this.list = list; },
    setSelectionRange(from) { this.selectionStart = from; },
  });
  const ask = async (address) => {
    asked.push(address);
    if (silent) throw new Error("no network");
    return { ok, json: async () => colleagues };
  };
  return { asked, field, mention: new Mention(field, ask) };
}

test("whoever is begun after @ is asked for, and stands below as a button", async () => {
  const { asked, field, mention } = stage({ value: "Tal med @Fre", colleagues: [{ name: "Freja Hansen", title: "Jurist" }] });
  await mention.offer();
  assert.deepEqual(asked, ["/cases/1/colleagues?q=Fre"]);
  assert.deepEqual(field.list.lines.map((one) => one.textContent), ["Freja Hansen, Jurist"]);
});

test("the button writes the whole name where the caret stands and gives the field the focus", async () => {
  const { field, mention } = stage({ value: "Tal med @Fre i dag", at: 12, colleagues: [{ name: "Freja Hansen", title: "" }] });
  await mention.offer();
  field.list.lines[0].dispatchEvent(new Event("click"));
  assert.equal(field.value, "Tal med @Freja Hansen  i dag");
  assert.equal(field.focused, 1);
  assert.deepEqual(field.list.lines, []);
});

test("an e-mail address and plain words ask for nobody", async () => {
  for (const value of ["skriv til amina@borger", "ingen her", ""]) {
    const { asked, mention } = stage({ value });
    await mention.offer();
    assert.deepEqual(asked, []);
  }
});

test("a server that refuses or is silent offers nobody", async () => {
  for (const how of [{ ok: false }, { silent: true }]) {
    const { field, mention } = stage({ value: "@Fre", colleagues: [{ name: "x", title: "" }], ...how });
    await mention.offer();
    assert.deepEqual(field.list.lines, []);
  }
});

test("an answer to what is no longer written is not shown", async () => {
  const { field, mention } = stage({ value: "@Fre", colleagues: [{ name: "Freja Hansen", title: "" }] });
  const offered = mention.offer();
  field.value = "nothing now";
  await offered;
  assert.equal(field.list.lines, undefined);
});

test("typing asks after a short rest", async () => {
  const { asked, field } = stage({ value: "@Fre" });
  field.dispatchEvent(new Event("input"));
  field.dispatchEvent(new Event("input"));
  assert.deepEqual(asked, []);
  await new Promise((done) => { setTimeout(done, 260); });
  assert.equal(asked.length, 1);
});
