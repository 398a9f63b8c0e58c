// The page where a process is drawn.
import "bpmn-js-color-picker/colors/color-picker.css";
import "bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css";
import "diagram-js-minimap/assets/diagram-js-minimap.css";
import "@bpmn-io/properties-panel/dist/assets/properties-panel.css";
import "./styles/modeller.css";
import "./styles/editor.css";
import "./styles/editor-panel.css";
import Modeler from "bpmn-js/lib/Modeler";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { bind } from "./bind.mjs";
import { DiagramEditor } from "./studio/diagram/diagram-editor.mjs";
import { DiagramReader } from "./studio/diagram/diagram-reader.mjs";
import { modules } from "./studio/diagram/modules.mjs";

class Editor extends DiagramEditor {
  constructor(element) {
    super(element, { Modeler, modules });
    element.editor = this;
  }
}

class Reader extends DiagramReader {
  constructor(element) {
    super(element, NavigatedViewer);
  }
}

bind(document, { "diagram-editor": Editor, "diagram-reader": Reader });
