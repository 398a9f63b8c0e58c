// The outcomes a draft ends with already, so that the same outcome gets the same word.
import { typeOf } from "./kinds.mjs";
import { said } from "./marks.mjs";

/** The outcomes of the draft as it is saved and of this drawing as it stands, each once, with the words for it. */
export function outcomes(tools, element) {
  const ends = tools.registry.filter((one) => one !== element && !one.labelTarget && typeOf(one) === "bpmn:EndEvent");
  const here = ends.map((one) => ({ key: said(one, "outcome", "code"), name: tools.nameOf(one) }));
  const found = new Map([...here.filter(({ key }) => key), ...(tools.choices.current.outcomes ?? [])].map(({ key, name }) => [key, name]));
  return [...found].sort().map(([value, label]) => ({ value, label }));
}
