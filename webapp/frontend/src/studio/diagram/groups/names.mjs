// What an element is called, in both languages side by side, and its id.
import { english, tellingEnglish, business } from "../marks.mjs";
import { line, area, note } from "../entries.mjs";
import { isA, typeOf } from "../kinds.mjs";

const UNNAMED = new Set(["bpmn:TextAnnotation", "bpmn:Association", "bpmn:Collaboration", "bpmn:DataObject"]);
const ID = /^[A-Za-z_][\w.-]*$/;

export function namesGroup(element) {
  if (UNNAMED.has(typeOf(element))) return null;
  return {
    id: "ag-names",
    label: "Name",
    shouldOpen: true,
    entries: [
      line("ag-name-da", "Danish", { read: (one) => business(one).name ?? "", write: writeDanish }),
      line("ag-name-en", "English", {
        read: english,
        write: (one, value, tools) => tellingEnglish(one, value, tools.moddle),
      }),
    ],
  };
}

/** The Danish name is the label in the drawing; the modeller writes it, and draws a label where there was none. */
function writeDanish(element, value, tools) {
  const isDrawn = isA(element, "bpmn:FlowElement") || isA(element, "bpmn:Participant") || isA(element, "bpmn:Lane") || isA(element, "bpmn:MessageFlow");
  tools.typing("ag-name-da", element, () => {
    if (isDrawn && element.parent) tools.modeling.updateLabel(element, value);
    else tools.modeling.updateProperties(element, { name: value });
  });
}

export function detailsGroup(element) {
  return {
    id: "ag-details",
    label: "Details",
    entries: [
      note("ag-id", (tools, one) => `${tools.t("Id")}: ${one.id}`),
      line("ag-id-change", "Another id", {
        help: "Deadlines, examples and cases that run know the step by its id. Change it only for a step that is new.",
        read: (one) => one.id,
        write: writeId,
      }),
      area("ag-documentation", "Note to colleagues", { read: readNote, write: writeNote }),
    ],
  };
}

function writeId(element, value, tools) {
  if (!ID.test(value) || tools.moddle.ids.assigned(value)) return;
  tools.typing("ag-id-change", element, () => tools.modeling.updateProperties(element, { id: value }));
}

const readNote = (element) => business(element).documentation?.[0]?.text ?? "";

function writeNote(element, value, tools) {
  const owner = business(element);
  const rest = (owner.documentation ?? []).slice(1);
  const said = value ? [tools.moddle.create("bpmn:Documentation", { text: value })] : [];
  for (const one of said) one.$parent = owner;
  tools.typing("ag-documentation", element, () =>
    tools.modeling.updateModdleProperties(element, owner, { documentation: [...said, ...rest] }));
}
