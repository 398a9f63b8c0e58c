// A field for an expression: completes what is known while one types, and says in words what is wrong with it.
import { h } from "@bpmn-io/properties-panel/preact";
import { useEffect, useRef, useState } from "@bpmn-io/properties-panel/preact/hooks";
import { useService } from "bpmn-js-properties-panel";
import { completed, completions } from "./feel-words.mjs";
import { business } from "./marks.mjs";
import { useTools } from "./tools.mjs";

const PAUSE = 350;

/** `place` says what the expression is for: condition, value, timer, list, number or script. */
export const feel = (id, label, place, more) => ({ id, label, place, component: Feel, isEdited: () => false, ...more });

function Feel({ element, id, label, place, help, read, write, rows = 2 }) {
  const tools = useTools();
  const { t } = tools;
  const value = read(element, tools) ?? "";
  const [offered, setOffered] = useState({ list: [], at: 0 });
  const field = useRef(null);
  const faults = useFaults(value, place, element);
  const own = `bio-properties-panel-${id}`;
  const close = () => setOffered({ list: [], at: 0 });
  const put = (text) => tools.write(id, element, write(element, text, tools));
  const typed = (event) => {
    put(event.target.value);
    setOffered({ list: completions(event.target.value, event.target.selectionStart, tools.choices.current), at: 0 });
  };
  const take = (one) => {
    const { text, cursor } = completed(field.current.value, one);
    field.current.value = text;
    field.current.setSelectionRange(cursor, cursor);
    field.current.focus();
    put(text);
    close();
  };
  const pressed = (event) => onKey(event, { offered, setOffered, take, close, field, tools });
  return h("div", { class: `bio-properties-panel-entry ag-feel${faults.some(({ fault }) => fault) ? " has-error" : ""}`, "data-entry-id": id }, [
    h("label", { class: "bio-properties-panel-label", for: own }, t(label)),
    h("textarea", {
      ref: field, id: own, class: "bio-properties-panel-input bio-properties-panel-input-monospace", rows, value, spellcheck: false, autocomplete: "off",
      "aria-controls": `${own}-offered`, "aria-autocomplete": "list", // a field of several lines may not be called a combobox
      "aria-activedescendant": offered.list.length ? `${own}-${offered.at}` : undefined,
      "aria-describedby": `${own}-said`, "aria-invalid": faults.some(({ fault }) => fault) ? "true" : undefined,
      onInput: typed, onKeyDown: pressed, onBlur: () => setTimeout(close, 150),
    }),
    h("ul", { id: `${own}-offered`, role: "listbox", class: "ag-offered", "aria-label": t("What can stand here"), hidden: !offered.list.length },
      offered.list.map((one, at) => h("li", {
        key: one.name, id: `${own}-${at}`, role: "option", "aria-selected": String(at === offered.at), onMouseDown: (event) => { event.preventDefault(); take(one); },
      }, [h("b", {}, one.name), one.more && h("small", {}, one.more)]))),
    h("div", { id: `${own}-said`, "aria-live": "polite" }, faults.map(({ sentence, fault, line, column }) => h("p", {
      class: fault ? "bio-properties-panel-error" : "ag-doubt", "data-line": line, "data-column": column,
    }, sentence))),
    help && h("div", { class: "bio-properties-panel-description" }, t(help)),
  ]);
}

/** Arrows walk through what is offered, Enter and Tab take it, Escape closes; Ctrl and space ask for it. */
function onKey(event, { offered, setOffered, take, close, field, tools }) {
  if (event.key === " " && event.ctrlKey) {
    const { value, selectionStart } = field.current;
    event.preventDefault();
    setOffered({ list: asked(value, selectionStart, tools.choices.current), at: 0 });
    return;
  }
  const { list, at } = offered;
  if (!list.length) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) setOffered({ list, at: (at + step + list.length) % list.length });
  else if (event.key === "Enter" || event.key === "Tab") take(list[at]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Asked for with nothing typed: every name the case knows. */
function asked(text, cursor, known) {
  const found = completions(text, cursor, known);
  if (found.length) return found;
  return (known.names ?? []).slice(0, 12).map(({ name, kind, source }) => ({
    put: name, name, more: [kind, source].filter(Boolean).join(" · "), from: cursor, to: cursor,
  }));
}

/** What the server finds wrong with the expression, a moment after the last letter; never the answer to an older text. */
function useFaults(value, place, element) {
  const door = useService("expressions");
  const [faults, setFaults] = useState([]);
  useEffect(() => {
    let wanted = true;
    const later = setTimeout(async () => {
      const found = await door.ask(value, place, business(element).name ?? element.id);
      if (wanted) setFaults(found);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(later);
    };
  }, [value, place, element]);
  return value.trim() ? faults : [];
}
