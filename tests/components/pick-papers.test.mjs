import assert from "node:assert/strict";
import { test } from "node:test";
import { PickPapers } from "../../webapp/frontend/src/components/pick-papers.mjs";
import { element } from "./stage.mjs";

function stage() {
  const files = element({ files: [], value: "chosen" });
  const wrong = element({ hidden: true });
  const root = element({
    dataset: { most: "20", tooLarge: "NAME is too large" },
    found: { "input[type=file]": files, "[data-wrong]": wrong },
  });
  return { files, picker: new PickPapers(root), wrong };
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
