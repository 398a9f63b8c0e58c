// Several of a list, in an order: each chosen one stands with a button to take it out, and a field adds one more.
import { h } from "@bpmn-io/properties-panel/preact";
import { several } from "./marks.mjs";
import { useTools } from "./tools.mjs";

export const many = (id, label, more) => ({ id, label, component: PickMany, isEdited: () => false, ...more });

function PickMany({ element, id, label, help, read, write, options }) {
  const tools = useTools();
  const { t } = tools;
  const chosen = several(read(element, tools));
  const there = options(tools, element);
  const put = (keys) => tools.write(id, element, write(element, keys.join(" "), tools));
  const own = `bio-properties-panel-${id}`;
  const add = (event) => {
    if (event.target.value) put([...chosen, event.target.value]);
    event.target.value = "";
  };
  return h("div", { class: "bio-properties-panel-entry ag-many", "data-entry-id": id }, [
    h("label", { class: "bio-properties-panel-label", for: own }, t(label)),
    chosen.length > 0 && h("ul", {}, chosen.map((key) => one(key, there, () => put(chosen.filter((other) => other !== key)), t))),
    h("select", { id: own, class: "bio-properties-panel-input", onChange: add }, [
      h("option", { value: "" }, t("Choose one more")),
      ...there.filter(({ value }) => !chosen.includes(value)).map(({ value, label: words }) => h("option", { value }, words)),
    ]),
    help && h("div", { class: "bio-properties-panel-description" }, t(help)),
  ]);
}

function one(key, there, out, t) {
  const found = there.find(({ value }) => value === key);
  const words = found?.label ?? t("{value} (not found)", { value: key });
  return h("li", { key }, [
    h("span", {}, [words, found?.more && h("small", {}, found.more)]),
    h("button", { type: "button", title: t("Take out {name}", { name: words }), "aria-label": t("Take out {name}", { name: words }), onClick: out }, "×"),
  ]);
}
