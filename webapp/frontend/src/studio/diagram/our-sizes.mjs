// A step is drawn as wide as Danish words need it (design: 120 by 80).
import { isA } from "./kinds.mjs";

const STEP = { width: 120, height: 80 };

export class OurSizes {
  static $inject = ["elementFactory"];

  constructor(elementFactory) {
    const usual = elementFactory.getDefaultSize.bind(elementFactory);
    elementFactory.getDefaultSize = (element, di) =>
      isA(element, "bpmn:Task") || isA(element, "bpmn:CallActivity") ? { ...STEP } : usual(element, di);
  }
}
