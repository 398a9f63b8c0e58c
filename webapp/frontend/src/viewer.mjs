// The diagram of a case: where it stands and which way it came.
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "./styles/viewer.css";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { bind } from "./bind.mjs";
import { CaseDiagram } from "./diagram/case-diagram.mjs";
import { TwinDiagrams } from "./diagram/difference.mjs";

class Diagram extends CaseDiagram {
  constructor(element) {
    super(element, NavigatedViewer);
  }
}

class Difference extends TwinDiagrams {
  constructor(element) {
    super(element, NavigatedViewer);
  }
}

bind(document, { diagram: Diagram, difference: Difference });
