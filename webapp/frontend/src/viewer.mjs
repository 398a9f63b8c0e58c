// The diagram of a case: where it stands and which way it came.
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "./styles/viewer.css";
import "./styles/heat.css";
import "./styles/mapping.css";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { bind } from "./bind.mjs";
import { CaseDiagram } from "./diagram/case-diagram.mjs";
import { TwinDiagrams } from "./diagram/difference.mjs";
import { HeatDiagram } from "./diagram/heat-diagram.mjs";
import { MappingDiagrams } from "./diagram/mapping.mjs";

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

class Mapping extends MappingDiagrams {
  constructor(element) {
    super(element, NavigatedViewer);
  }
}

class Heat extends HeatDiagram {
  constructor(element) {
    super(element, NavigatedViewer);
  }
}

const components = { diagram: Diagram, difference: Difference, mapping: Mapping, heat: Heat };
bind(document, components);
document.addEventListener("htmx:after:swap", () => bind(document, components));
