// The fields of the properties: a line, a text, a choice, a tick. Each names itself, reads the element, and writes to it.
import { h } from "@bpmn-io/properties-panel/preact";
import {
  CheckboxEntry, SelectEntry, TextAreaEntry, TextFieldEntry,
  isCheckboxEntryEdited, isSelectEntryEdited, isTextAreaEntryEdited, isTextFieldEntryEdited,
} from "@bpmn-io/properties-panel";
import { said, telling } from "./marks.mjs";
import { useTools } from "./tools.mjs";

const plainly = (run) => run; // no waiting: what is typed is in the drawing at once, and nothing is lost

/** One line of words. */
export const line = (id, label, more) => ({ id, label, component: Line, isEdited: isTextFieldEntryEdited, ...more });

/** Words over several lines. */
export const area = (id, label, more) => ({ id, label, component: Area, isEdited: isTextAreaEntryEdited, ...more });

/** One of several; `options(tools, element)` answers what there is. */
export const choice = (id, label, more) => ({ id, label, component: Choice, isEdited: isSelectEntryEdited, ...more });

/** Yes or no. */
export const tick = (id, label, more) => ({ id, label, component: Tick, isEdited: isCheckboxEntryEdited, ...more });

/** Something to read; `show(tools, element)` answers what is shown, or nothing. */
export const note = (id, show) => ({ id, show, component: Note, isEdited: () => false });

/** Read and write of one attribute of a mark: `said("form", "key")`. */
export const attribute = (name, word, pick) => ({
  read: (element) => said(element, name, word, pick),
  write: (element, value, tools) => telling(element, name, { [word]: value || undefined }, { moddle: tools.moddle, pick }),
});

function common({ element, id, label, help, read, write }, tools) {
  return {
    element,
    id,
    label: tools.t(label),
    description: help && tools.t(help),
    debounce: plainly,
    getValue: () => read(element, tools),
    setValue: (value) => put({ element, id, write }, value ?? "", tools),
  };
}

function put({ element, id, write }, value, tools) {
  const list = write(element, value, tools);
  if (list) tools.write(id, element, list);
}

function Line(entry) {
  return TextFieldEntry(common(entry, useTools()));
}

function Area(entry) {
  return TextAreaEntry({ ...common(entry, useTools()), autoResize: true, rows: entry.rows ?? 2 });
}

function Tick(entry) {
  return CheckboxEntry(common(entry, useTools()));
}

function Choice(entry) {
  const tools = useTools();
  const { element, options, none = "None chosen" } = entry;
  const getOptions = () => {
    const there = options(tools, element);
    const now = entry.read(element, tools);
    const gone = now && !there.some(({ value }) => value === now) ? [{ value: now, label: tools.t("{value} (not found)", { value: now }) }] : [];
    return [{ value: "", label: tools.t(none) }, ...there, ...gone];
  };
  return SelectEntry({ ...common(entry, tools), getOptions });
}

function Note({ element, id, show }) {
  const shown = show(useTools(), element);
  return shown ? h("div", { class: "bio-properties-panel-entry ag-said", "data-entry-id": id }, shown) : null;
}

/** A link out of the editor, as a note shows it. */
export const link = (href, words) => h("a", { href, target: "_blank", rel: "noopener" }, words);

/** A list of choices as a field of choice wants them. */
export const optionsOf = (list, label = (one) => one.name || one.key) => list.map((one) => ({ value: one.key, label: label(one) }));
