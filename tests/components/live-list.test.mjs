import assert from "node:assert/strict";
import { test } from "node:test";
import { LiveList } from "../../webapp/frontend/src/components/live-list.mjs";
import { element, page } from "./stage.mjs";

const rest = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
/** Wait until it is so, however slow the machine is; the assertions behind it say what is missing when it never is. */
const until = async (so) => { for (let turn = 0; turn < 1000 && !so(); turn += 1) await rest(5); };
const unchanged = { ok: false, status: 304 };
const changed = { ok: true, status: 200, text: async () => "<p>", headers: { get: () => 'W/"second"' } };

function stage(answers, { changes = { come: 2, gone: 1 }, wait = 5, sleep = 10_000 } = {}) {
  const fresh = element();
  const document = page({ byId: { fresh } });
  const list = element({
    ownerDocument: document,
    dataset: { live: "/tasks/live?list=mine", tag: "first", new: "%s new", gone: "%s gone" },
  });
  const asked = [];
  const swapped = [];
  const ask = async (address, how) => {
    asked.push([address, how.headers["If-None-Match"]]);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const put = (...given) => { swapped.push(given[2]); return changes; };
  const live = new LiveList(list, { ask, put, wait, rest: sleep });
  const end = () => clearTimeout(live.timer);
  return { asked, document, end, fresh, live, swapped };
}

test("it asks with the token of what is shown, and an unchanged list is left alone", async () => {
  const { asked, end, swapped } = stage([unchanged]);
  await until(() => asked.length > 1);
  end();
  assert.ok(asked.length > 1);
  assert.deepEqual(asked[0], ["/tasks/live?list=mine", '"first"']);
  assert.deepEqual(swapped, []);
});

test("what changed is put in, said in words, and asked for by its own token from then on", async () => {
  const { asked, end, fresh, live, swapped } = stage([changed, unchanged], { wait: 10_000 });
  await live.look();
  await live.look();
  end();
  assert.deepEqual(swapped, ["<p>"]);
  assert.equal(fresh.textContent, "2 new, 1 gone");
  assert.equal(asked[1][1], '"second"');
});

test("whoever counts rows is told that others came", async () => {
  const { document, end, live } = stage([changed], { wait: 10_000 });
  let told = 0;
  document.addEventListener("rows-came", () => { told += 1; });
  await live.look();
  end();
  assert.equal(told, 1);
});

test("a change in a row alone is not announced", async () => {
  const { end, fresh, live } = stage([changed], { wait: 10_000, changes: { come: 0, gone: 0 } });
  await live.look();
  end();
  assert.equal(fresh.textContent, undefined);
});

test("while nobody looks it asks seldom, and at once when somebody does again", async () => {
  const { asked, document, end } = stage([unchanged], { wait: 1 });
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  const before = asked.length;
  await rest(30);
  assert.equal(asked.length, before);
  document.visibilityState = "visible";
  document.dispatchEvent(new Event("visibilitychange"));
  await rest(1);
  end();
  assert.ok(asked.length > before);
});

test("a lost connection is tried again later and later, and signing out ends the asking", async () => {
  const { asked, live, end } = stage([new TypeError("lost"), new TypeError("lost"), { ok: false, status: 401 }], { wait: 10_000 });
  await live.look();
  await live.look();
  assert.equal(live.failed, 2);
  await live.look();
  end();
  assert.equal(asked.length, 3);
});
