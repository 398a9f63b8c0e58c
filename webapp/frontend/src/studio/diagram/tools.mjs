// What a field of the properties needs: words in the reader's language, the choices there are, and a way to write.
import { useService } from "bpmn-js-properties-panel";
import { carryOut } from "./marks.mjs";
import { nameFor } from "./read-names.mjs";

/** The tools, each asked for by its name of `get`. */
export function toolsOf(get) {
  const [stack, oneStep] = [get("commandStack"), get("oneStep")];
  return {
    t: get("translate"),
    choices: get("choices"),
    moddle: get("moddle"),
    modeling: get("modeling"),
    registry: get("elementRegistry"),
    /** What an element is called on the drawing. */
    nameOf: (element) => nameFor(element, get("config.language")) || element.id,
    /** Write commands as one step of undo; letters typed in the same field join it. */
    write: (field, element, list) => oneStep.typing(`${element.id}:${field}`, () => carryOut(stack, list)),
    /** The same for what the modeller carries out itself. */
    typing: (field, element, run) => oneStep.typing(`${element.id}:${field}`, run),
  };
}

export const useTools = () => toolsOf(useService);
