// The modeller with everything an owner needs: our properties, marks that are kept, ids in words, usual steps, an
// overview map, colours, and the simulation.
import ColorPicker from "bpmn-js-color-picker";
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from "bpmn-js-properties-panel";
import TokenSimulation from "bpmn-js-token-simulation";
import Minimap from "diagram-js-minimap";
import BpmnRenderer from "bpmn-js/lib/draw/BpmnRenderer";
import LabelEditingProvider from "bpmn-js/lib/features/label-editing/LabelEditingProvider";
import BpmnSearchProvider from "bpmn-js/lib/features/search/BpmnSearchProvider";
import { getExternalLabelMid } from "bpmn-js/lib/util/LabelUtil";
import { KeepMarks } from "./keep-marks.mjs";
import { OneStep } from "./one-step.mjs";
import { OurProvider } from "./provider.mjs";
import { OurSizes } from "./our-sizes.mjs";
import { PutBetween } from "./put-between.mjs";
import { PutIn } from "./put-in.mjs";
import { LabelsAsRead, drawing, searching, writing } from "./read-names.mjs";
import { SimulationWords } from "./simulation.mjs";
import { StepMenu } from "./step-menu.mjs";
import { WordIds } from "./word-ids.mjs";

const type = (Class) => ["type", Class];
const value = (thing) => ["value", thing];

export function modules({ translate, choices, expressions, stepTexts }) {
  const ours = {
    __init__: ["keepMarks", "wordIds", "ourProvider", "ourSizes", "stepMenu", "simulationWords", "labelsAsRead"],
    translate: value(translate),
    choices: value(choices),
    expressions: value(expressions),
    stepTexts: value(stepTexts),
    oneStep: type(OneStep),
    keepMarks: type(KeepMarks),
    wordIds: type(WordIds),
    ourProvider: type(OurProvider),
    ourSizes: type(OurSizes),
    putBetween: type(PutBetween),
    putIn: type(PutIn),
    stepMenu: type(StepMenu),
    simulationWords: type(SimulationWords),
    labelsAsRead: type(LabelsAsRead),
    bpmnRenderer: type(drawing(BpmnRenderer)),
    bpmnSearch: type(searching(BpmnSearchProvider)),
    labelEditingProvider: type(writing(LabelEditingProvider, getExternalLabelMid)),
  };
  return [BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, TokenSimulation, ColorPicker, Minimap, ours];
}
