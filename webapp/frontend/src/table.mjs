// The page where a decision table is written in a grid.
import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import "dmn-js/dist/assets/dmn-js-decision-table.css";
import "dmn-js/dist/assets/dmn-js-decision-table-controls.css";
import "dmn-js/dist/assets/dmn-font/css/dmn.css";
import "./styles/grid.css";
import Modeler from "dmn-js/lib/Modeler";
import { bind } from "./bind.mjs";
import { TableEditor } from "./studio/table/table-editor.mjs";

class Grid extends TableEditor {
  constructor(element) {
    super(element, { Modeler });
    element.editor = this;
  }
}

bind(document, { "table-editor": Grid });
