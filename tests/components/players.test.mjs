// Players: a week and a case are played, step by step and by keyboard; the table and the list say the same; and still.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CasePlayer } from "../../webapp/frontend/src/diagram/case-player.mjs";
import { WeekPlayer } from "../../webapp/frontend/src/diagram/week-player.mjs";
import { element, key } from "./stage.mjs";

const WEEK = {
  since: "2026-03-01T23:00:00+00:00", minutes: 15, frames: 200, cases: 13, enough: true, exact: false, left_out: 3,
  days: [[0, "Monday 2 March"], [96, "Tuesday 3 March"], [192, "Wednesday 4 March"]],
  steps: [
    { id: "assess", name: "Assess", around: false, drawn: true, before: 4, came: [[40, 6], [120, 2]], left: [[60, 5]] },
    { id: "gone", name: "Gone", around: false, drawn: false, before: 1, came: [], left: [] },
  ],
  flows: [["in", [[40, 6]]], ["out", [[60, 5]]]],
};
const CASE = {
  number: "26-0001", more: false,
  parts: [{ title: "Application", version: 1, xml: "<main/>", names: { assess: "Assess", call: "Call" }, calls: ["call"] }, { title: "Hearing", version: 2, xml: "<hearing/>", names: { hear: "Hear" }, calls: [] }],
  moments: [
    { at: "Mon 2 Mar, 8.00", lines: [{ words: "The case began", who: "" }], frames: [{ part: 0, flows: ["in"], here: [[0, "assess"]] }] },
    { at: "Tue 3 Mar, 9.00", lines: [{ words: "Task done: Assess", who: "Astrid" }], frames: [{ part: 0, flows: ["out"], here: [[0, "call"]] }, { part: 1, flows: ["into"], here: [[0, "call"], [1, "hear"]] }] },
  ],
};
const WORDS = {
  fetching: "…", failed: "failed", play: "Play", pause: "Pause", moment: "{day}, {time}", most: "Most lie at {steps}.", nothing: "None.",
  calm: "Calm.", calm_case: "Calm.", cases: "{n} cases.", left_out: "{n} not shown.", own: "Yours.", few: "Too few.", rests: "Rests at {steps}.", ended: "Rests nowhere.", goes_into: "Into {title}.", more: "More.",
};

/** A tiny DOM: elements that keep their children, attributes and words. */
function made(name) {
  const one = element({ name, children: [], hidden: false });
  let words = "";
  return Object.defineProperty(Object.assign(one, {
    append: (...these) => one.children.push(...these),
    replaceChildren: (...these) => { one.children = these; },
    remove: () => { one.gone = true; },
    removeAttribute: (attribute) => delete one.attributes[attribute],
  }), "textContent", { get: () => words + one.children.map((each) => each.textContent).join("|"), set: (value) => { words = value; } });
}

async function stage(Player, told, { calm = false, ok = true } = {}) {
  const turns = [];
  Object.assign(globalThis, {
    fetch: async () => ({ ok, json: async () => told }),
    matchMedia: () => ({ matches: calm }),
    requestAnimationFrame: (turn) => turns.push(turn),
  });
  const seen = { markers: new Map(), opened: [], dots: 0 };
  const way = (from, to) => ({ waypoints: [{ x: 0, y: 0 }, { x: 10, y: 0 }], source: { id: from }, target: { id: to }, businessObject: {} });
  const drawn = new Map([["assess", { width: 100, businessObject: {} }], ["hear", { width: 100, businessObject: {} }], ["in", way("start", "assess")], ["out", way("assess", "end")], ["into", way("s", "hear")]]);
  const marks = (id) => seen.markers.get(id) ?? seen.markers.set(id, new Set()).get(id);
  const services = {
    elementRegistry: { get: (id) => drawn.get(id), getAll: () => [...drawn.values()], getGraphics: () => ({}) },
    overlays: { add: (id, _kind, { html }) => { seen.sign = html; } },
    canvas: { addMarker: (id, name) => marks(id).add(name), removeMarker: (id, name) => marks(id).delete(name), zoom: () => 1, scrollToElement: () => {}, getLayer: () => ({ append: () => { seen.dots += 1; } }) },
  };
  class Viewer {
    get(name) { return services[name]; }

    async importXML(xml) { seen.opened.push(xml); seen.markers.clear(); }
  }
  const places = Object.fromEntries(["player", "line", "clock", "status", "about", "caption", "title", "moments"].map((name) => [name, made(name)]));
  const acts = Object.fromEntries(["back", "play", "on"].map((name) => [name, made(name)]));
  const table = { ...made("place"), body: made("tbody"), querySelector: () => table.body };
  const speed = Object.assign(made("speed"), { value: "16" });
  const found = {
    "[data-canvas]": made("canvas"), "[data-speed]": speed, "script[type='application/json']": { textContent: JSON.stringify({ xml: "<week/>", language: "da", words: WORDS }) },
    ...Object.fromEntries(Object.entries(places).map(([name, one]) => [`[data-${name}]`, one])),
    ...Object.fromEntries(Object.entries(acts).map(([name, one]) => [`[data-act='${name}']`, one])),
  };
  const number = made("number");
  const root = element({
    found,
    dataset: { from: "/told" },
    ownerDocument: { createElement: made, createElementNS: (_space, name) => made(name), querySelector: (what) => (what === "[data-moment]" ? table : null), querySelectorAll: (what) => (what === "[data-number]" ? [number] : []) },
  });
  const player = new Player(root, Viewer);
  await player.ready;
  return { player, root, places, acts, table, seen, turns, number, settle: () => new Promise((done) => setTimeout(done, 0)) };
}

test("a week begins at its first moment, and says what it is about and what is left out", async () => {
  const { root, places, seen, table } = await stage(WeekPlayer, WEEK);
  assert.equal(root.dataset.plays, "yes");
  assert.equal(places.about.textContent, "13 cases. Yours. 3 not shown.");
  assert.equal(places.clock.textContent, "Monday 2 March, 0.00");
  assert.equal(seen.sign.textContent, "4");
  assert.deepEqual(table.body.children.map((row) => row.children.map((one) => one.textContent)), [["Assess", "4", "0", "0"], ["Gone", "1", "0", "0"]]);
  assert.equal(table.hidden, false);
});

test("by hand one goes to where something happens: number, colour, table, line and clock follow", async () => {
  const { acts, places, seen, table } = await stage(WeekPlayer, WEEK);
  acts.on.dispatchEvent(new Event("click"));
  assert.equal(places.line.value, "40");
  assert.equal(places.line.attributes["aria-valuetext"], "Monday 2 March, 10.00");
  assert.equal(seen.sign.textContent, "10");
  assert.deepEqual([...seen.markers.get("assess")], ["is-heat-5"]);
  assert.deepEqual(table.body.children[0].children.map((one) => one.textContent), ["Assess", "10", "6", "0"]);
  acts.back.dispatchEvent(new Event("click"));
  assert.equal(places.line.value, "0");
});

test("on the line arrows step, page keys go by days, and space plays", async () => {
  const { acts, places, player } = await stage(WeekPlayer, WEEK);
  const at = [];
  for (const name of ["ArrowRight", "ArrowRight", "PageUp", "ArrowLeft", "PageDown", "x"]) {
    places.line.dispatchEvent(key(name));
    at.push(player.position);
  }
  assert.deepEqual(at, [40, 60, 96, 60, 0, 0]);
  places.line.dispatchEvent(key(" "));
  assert.deepEqual([player.playing, acts.play.textContent], [true, "Pause"]);
  places.line.dispatchEvent(key(" "));
  assert.deepEqual([player.playing, acts.play.textContent], [false, "Play"]);
});

test("while it plays dots set out, still hours are passed over, nothing is said aloud, and it ends", async () => {
  const { player, places, seen, turns } = await stage(WeekPlayer, WEEK);
  const before = places.status.textContent;
  player.toggle();
  let now = 0;
  const went = [];
  while (turns.length && now < 60_000) {
    turns.shift()(now);
    went.push(player.position);
    now += 50;
  }
  assert.ok(seen.dots >= 2);
  assert.ok(went.includes(40) && went.includes(60) && went.includes(120));
  assert.ok(now < 10_000, "200 frames at 16 a second would be 12 seconds if no hour were passed over");
  assert.deepEqual([player.position, player.playing], [200, false]);
  assert.equal(places.status.textContent, before);
});

test("who asks for calm gets days and no movement", async () => {
  const { acts, places, player, seen } = await stage(WeekPlayer, WEEK, { calm: true });
  assert.equal(acts.play.hidden, true);
  assert.match(places.about.textContent, /Calm\./);
  acts.on.dispatchEvent(new Event("click"));
  assert.equal(player.position, 96);
  assert.equal(player.dots.moving.length + seen.dots, 0);
});

test("a week of too few is not played, and what the door says is told", async () => {
  const few = await stage(WeekPlayer, { ...WEEK, enough: false });
  assert.equal(few.places.status.textContent, "Too few.");
  assert.equal(few.root.dataset.plays, undefined);
  const refused = await stage(WeekPlayer, { said: "Not for you." }, { ok: false });
  assert.equal(refused.places.status.textContent, "Not for you.");
});

test("a case begins where it began, with its lines; the list has every moment", async () => {
  const { places, seen, number } = await stage(CasePlayer, CASE);
  assert.equal(number.textContent, "26-0001");
  assert.deepEqual(seen.opened, ["<main/>"]);
  assert.deepEqual([...seen.markers.get("assess")], ["is-here"]);
  assert.equal(places.caption.textContent, "Mon 2 Mar, 8.00|The case began|Rests at Assess.");
  assert.deepEqual(places.moments.children.map((one) => one.textContent), [
    "Mon 2 Mar, 8.00|The case began|Rests at Assess.",
    "Tue 3 Mar, 9.00|Task done: Assess – Astrid|Into Hearing. Rests at Hear.",
  ]);
  assert.equal(places.moments.children[0].attributes["aria-current"], "step");
});

test("the drawing follows the case into the called process and back", async () => {
  const { acts, places, player, seen, settle } = await stage(CasePlayer, CASE);
  acts.on.dispatchEvent(new Event("click"));
  assert.equal(places.caption.textContent, "Tue 3 Mar, 9.00|Task done: Assess – Astrid|Rests at Call.");
  acts.on.dispatchEvent(new Event("click"));
  await settle();
  assert.deepEqual(seen.opened, ["<main/>", "<hearing/>"]);
  assert.deepEqual([...seen.markers.get("hear")], ["is-here"]);
  assert.equal(places.title.textContent, "Hearing");
  assert.match(places.caption.textContent, /Into Hearing\. Rests at Hear\./);
  places.moments.children[0].children[0].dispatchEvent(new Event("click"));
  await settle();
  assert.deepEqual([player.position, seen.opened.at(-1)], [0, "<main/>"]);
});

test("a case that plays comes to its end by itself", async () => {
  const { player, turns, settle } = await stage(CasePlayer, CASE);
  player.toggle();
  for (let now = 0; turns.length && now < 60_000; now += 100) {
    turns.shift()(now);
    await settle();
  }
  assert.deepEqual([player.position, player.playing], [2, false]);
});
