import assert from "node:assert/strict";
import { test } from "node:test";
import { PickPapers } from "../../webapp/frontend/src/components/pick-papers.mjs";
import { element } from "./stage.mjs";

function group(value = "") {
  const label = element({ dataset: { of: "What is NAME?" } });
  const input = element({ value });
  return element({ found: { label, input }, input, label, cloneNode: () => group() });
}

function stage() {
  const files = element({ files: [], value: "chosen" });
  const wrong = element({ hidden: true });
  const titles = element({ children: [group("Letter")], replaceChildren(...all) { this.children = all; } });
  const root = element({
    dataset: { most: "20", tooLarge: "NAME is too large" },
    found: { "input[type=file]": files, "[data-wrong]": wrong, "[data-titles]": titles },
  });
  return { files, picker: new PickPapers(root), titles, wrong };
}

test("a file that is too large is told at once and not sent", () => {
  const { files, wrong } = stage();
  files.files = [{ name: "small.pdf", size: 10 }, { name: "film.pdf", size: 21 * 1024 * 1024 }];
  files.dispatchEvent(new Event("change"));
  assert.deepEqual([wrong.textContent, wrong.hidden, files.value], ["film.pdf is too large", false, ""]);
});

test("files that fit are left alone", () => {
  const { files, wrong } = stage();
  files.files = [{ name: "small.pdf", size: 10 }];
  files.dispatchEvent(new Event("change"));
  assert.deepEqual([wrong.hidden, files.value], [true, "chosen"]);
});

test("each file has a title of its own, and what was written first stays", () => {
  const { files, titles } = stage();
  files.files = [{ name: "a.pdf", size: 10 }, { name: "b.pdf", size: 10 }];
  files.dispatchEvent(new Event("change"));
  assert.deepEqual(
    titles.children.map(({ input, label }) => [input.id, label.htmlFor, label.textContent, input.value]),
    [
      ["paper-title", "paper-title", "What is a.pdf?", "Letter"],
      ["paper-title-1", "paper-title-1", "What is b.pdf?", ""],
    ],
  );
});
