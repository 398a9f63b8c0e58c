// Which properties an element has: our own groups first, and of the modeller's own those that ours leave out.
import { Group } from "@bpmn-io/properties-panel";
import { boundsGroup, fieldsGroup } from "./groups/deviation.mjs";
import { callGroup, conditionGroup, loopGroup, operationGroup, scriptGroup, tableGroup } from "./groups/asking.mjs";
import { caseGroup } from "./groups/sending.mjs";
import { coversGroup, formGroup, laneGroup, outcomeGroup, stageGroup, workGroup } from "./groups/work.mjs";
import { deadlineGroup, timerGroup } from "./groups/time.mjs";
import { detailsGroup, namesGroup } from "./groups/names.mjs";
import { textGroup } from "./groups/texts.mjs";
import { toolsOf } from "./tools.mjs";

const AFTER_THE_MODELLER = 400;
const KEPT = new Set(["message", "error", "signal", "escalation", "link", "compensation"]);
const GROUPS = [
  namesGroup, laneGroup, workGroup, formGroup, stageGroup, textGroup, deadlineGroup, timerGroup, conditionGroup, scriptGroup,
  tableGroup, operationGroup, callGroup, loopGroup, caseGroup, outcomeGroup, boundsGroup, fieldsGroup, coversGroup, detailsGroup,
];

export class OurProvider {
  static $inject = ["propertiesPanel", "injector"];

  constructor(propertiesPanel, injector) {
    this.injector = injector;
    propertiesPanel.registerProvider(AFTER_THE_MODELLER, this);
  }

  getGroups(element) {
    return (theirs) => {
      const tools = toolsOf((name) => this.injector.get(name));
      const ours = GROUPS.map((make) => make(element, tools)).filter(Boolean);
      const named = ours.map((group) => ({ component: Group, translate: tools.t, ...group, label: tools.t(group.label) }));
      const kept = theirs.filter(({ id }) => KEPT.has(id)).map((group) => ({ ...group, shouldOpen: true }));
      const last = named.findIndex(({ id }) => ["ag-bounds", "ag-covers", "ag-details"].includes(id));
      return [...named.slice(0, last), ...kept, ...named.slice(last)];
    };
  }
}
