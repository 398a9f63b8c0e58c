// A line of words with what others wrote there already as suggestions: what is the same gets the same word.
import { h } from "@bpmn-io/properties-panel/preact";
import { isTextFieldEntryEdited } from "@bpmn-io/properties-panel";
import { useTools } from "./tools.mjs";

/** One line of words; `options(tools, element)` answers what it may well be. */
export const suggest = (id, label, more) => ({ id, label, component: Suggest, isEdited: isTextFieldEntryEdited, ...more });

function Suggest({ element, id, label, help, read, write, options }) {
  const tools = useTools();
  const own = `bio-properties-panel-${id}`;
  const put = (event) => tools.write(id, element, write(element, event.target.value.trim(), tools));
  return h("div", { class: "bio-properties-panel-entry", "data-entry-id": id }, [
    h("label", { class: "bio-properties-panel-label", for: own }, tools.t(label)),
    h("input", {
      id: own, class: "bio-properties-panel-input", type: "text", list: `${own}-there`, autocomplete: "off", spellcheck: false,
      value: read(element, tools) ?? "", onInput: put, "aria-describedby": help && `${own}-help`,
    }),
    h("datalist", { id: `${own}-there` }, options(tools, element).map(({ value, label: words }) => h("option", { value, label: words }))),
    help && h("div", { class: "bio-properties-panel-description", id: `${own}-help` }, tools.t(help)),
  ]);
}
