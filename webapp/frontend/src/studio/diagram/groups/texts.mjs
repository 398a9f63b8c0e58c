// The words beside a step, written here in both languages: what the caseworker is told, and the citizen's three lines.
import { h } from "@bpmn-io/properties-panel/preact";
import { useEffect, useState } from "@bpmn-io/properties-panel/preact/hooks";
import { useService } from "bpmn-js-properties-panel";
import { attribute, choice, link, note } from "../entries.mjs";
import { said, telling } from "../marks.mjs";
import { isAutomatic, isWork } from "../kinds.mjs";
import { standsBeside } from "../step-texts.mjs";
import { free } from "../word-ids.mjs";
import { useTools } from "../tools.mjs";

const PARTS = [
  ["instruction", "To the caseworker", isWork],
  ["subject", "Subject of the letter", isAutomatic],
  ["body", "The letter", isAutomatic],
  ["we_do", "We do"],
  ["why", "Why"],
  ["you_do", "You must"],
];
const LINES = 3; // from here on the citizen's
const key = (element) => said(element, "text", "key");

export function textGroup(element) {
  if (!isWork(element) && !isAutomatic(element)) return null;
  return {
    id: "ag-text",
    label: "Words beside the step",
    shouldOpen: isWork(element),
    entries: [
      choice("ag-text-key", "Text", {
        ...attribute("text", "key"),
        options: (tools) => (tools.choices.current.texts ?? []).filter(standsBeside).map((one) => ({ value: one.key, label: called(one, tools.t) })),
        none: "No words beside it",
      }),
      { id: "ag-text-new", component: NewText, isEdited: () => false },
      ...PARTS.slice(0, LINES).filter(([, , fits]) => fits(element)).map(([part, label]) => ({ id: `ag-text-${part}`, part, label, component: Part, isEdited: () => false })),
      note("ag-text-lines", ({ t }, one) => key(one) && t("The citizen reads the three lines of the stage. A line that is written here takes its place at this step.")),
      ...PARTS.slice(LINES).map(([part, label]) => ({ id: `ag-text-${part}`, part, label, component: Part, isEdited: () => false })),
      note("ag-text-link", ({ t, choices }, one) => key(one) && link(`${choices.urls.texts}/${encodeURIComponent(key(one))}`, t("Write the rest of the text"))),
    ],
  };
}

const LONGEST = 48;

/** A text in a list: its key, and how it begins. */
function called({ key: name, parts }, t) {
  const first = Object.values(parts ?? {}).find(({ da, en }) => da || en);
  const words = (t("Danish") === "Danish" ? first?.en || first?.da : first?.da || first?.en) ?? "";
  const begins = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words;
  return begins ? `${name}: ${begins}` : name;
}

/** A step without words gets a text of its own, called after the step. */
function NewText({ element, id }) {
  const tools = useTools();
  if (key(element)) return null;
  const begin = () => {
    const words = element.id.replace(/^[A-Z]+\d*[A-Z]*_(?:\d+[a-z]?_)?/, "").toLowerCase();
    const fresh = free(words, (one) => (tools.choices.current.texts ?? []).some((text) => text.key === one));
    (tools.choices.current.texts ??= []).push({ key: fresh, parts: {} });
    tools.write(id, element, telling(element, "text", { key: fresh }, { moddle: tools.moddle }));
  };
  return h("div", { class: "bio-properties-panel-entry", "data-entry-id": id },
    h("button", { type: "button", class: "button button-secondary ag-small", onClick: begin }, tools.t("Write words for this step")));
}

/** One part of the text, Danish and English side by side; saved a moment after the last letter. */
function Part({ element, id, part, label }) {
  const { t } = useTools();
  const texts = useService("stepTexts");
  const of = key(element);
  const [words, setWords] = useState(texts.words(of, part));
  useEffect(() => setWords(texts.words(of, part)), [of, part]);
  if (!of) return null;
  const typed = (language) => (event) => {
    const next = { ...words, [language]: event.target.value };
    setWords(next);
    texts.put(of, part, next);
  };
  const field = (language, name) => {
    const own = `bio-properties-panel-${id}-${language}`;
    return h("div", {}, [
      h("label", { class: "bio-properties-panel-label", for: own }, `${t(label)} · ${t(name)}`),
      h("textarea", { id: own, class: "bio-properties-panel-input", lang: language, rows: 3, value: words[language], onInput: typed(language), onBlur: () => texts.send() }),
    ]);
  };
  return h("div", { class: "bio-properties-panel-entry ag-both", "data-entry-id": id }, [field("da", "Danish"), field("en", "English")]);
}
