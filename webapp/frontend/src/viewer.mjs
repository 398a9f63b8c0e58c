// The diagram of a case: where it stands and which way it came.
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "./styles/viewer.css";
import "./styles/heat.css";
import "./styles/mapping.css";
import "./styles/played.css";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { bind } from "./bind.mjs";
import { CaseDiagram } from "./diagram/case-diagram.mjs";
import { CasePlayer } from "./diagram/case-player.mjs";
import { TwinDiagrams } from "./diagram/difference.mjs";
import { HeatDiagram } from "./diagram/heat-diagram.mjs";
import { MappingDiagrams } from "./diagram/mapping.mjs";
import { WeekPlayer } from "./diagram/week-player.mjs";

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

class WeekPlayed extends WeekPlayer {
  constructor(element) {
    super(element, NavigatedViewer);
  }
}

class Way extends CasePlayer {
  constructor(element) {
    super(element, NavigatedViewer);
  }
}

const components = { diagram: Diagram, difference: Difference, mapping: Mapping, heat: Heat, week: WeekPlayed, way: Way };
bind(document, components);
document.addEventListener("htmx:after:swap", () => bind(document, components));
