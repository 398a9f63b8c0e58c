// The menu of usual steps: in the palette, beside a chosen element, and by keyboard (A behind the chosen step, N anew).
import { isA } from "./kinds.mjs";
import { PLAIN, USUAL } from "./usual-steps.mjs";

const MENU = "usual-steps";
const ENDS = ["bpmn:FlowNode"];
const BESIDE_PALETTE = 100;
const WIDTH = 340;
const HEAD = 110; // the title and the field to search in; the list below them takes 42 % of the window (editor.css)

export class StepMenu {
  static $inject = ["popupMenu", "palette", "contextPad", "putIn", "translate", "canvas", "selection", "mouse"];

  constructor(popupMenu, palette, contextPad, putIn, translate, canvas, selection, mouse) {
    Object.assign(this, { popupMenu, putIn, t: translate, canvas, selection, mouse });
    popupMenu.registerProvider(MENU, this);
    palette.registerProvider(700, this);
    contextPad.registerProvider(700, this);
  }

  getPopupMenuEntries(target) {
    const behind = isFrom(target);
    const fitting = [...USUAL.map((kind) => [kind, "usual", "Usual steps"]), ...PLAIN.map((kind) => [kind, "plain", "Single elements"])]
      .filter(([{ needs }]) => !needs || (behind && isA(target, needs)));
    return Object.fromEntries(fitting.map(([kind, id, name]) => [`${MENU}-${kind.key}`, {
      label: this.t(kind.label),
      description: kind.description && this.t(kind.description),
      className: kind.icon,
      group: { id, name: this.t(name) },
      action: (event) => this.choose(event, target, kind),
    }]));
  }

  getEmptyPlaceholder() {
    return this.t("Nothing is called that. Choose Task for what somebody does, and give it its name.");
  }

  choose(event, target, kind) {
    this.popupMenu.close();
    if (isFrom(target)) this.putIn.after(target, kind);
    else this.putIn.with(this.mouse.getLastMoveEvent() ?? event, kind);
  }

  getPaletteEntries() {
    return {
      "ag-steps": {
        group: "tools",
        className: "ag-icon-steps",
        title: this.t("Put in a usual step"),
        action: { click: (event) => this.open(event) },
      },
    };
  }

  getContextPadEntries(element) {
    if (!isFrom(element)) return {};
    return {
      "ag-steps": {
        group: "model",
        className: "ag-icon-steps",
        title: this.t("Go on with a usual step"),
        action: { click: (event) => this.openFor(element, event) },
      },
    };
  }

  open({ x, y }) {
    this.popupMenu.open(this.canvas.getRootElement(), MENU, inSight({ x: x + 20, y }), this.looks());
  }

  openFor(element, event) {
    const at = event ? { x: event.x, y: event.y } : this.placeOf(element);
    this.popupMenu.open(element, MENU, inSight(at), this.looks());
  }

  /** By keyboard: behind the chosen step, or anew where none is chosen. */
  ask() {
    const [element] = this.selection.get();
    if (isFrom(element)) return this.openFor(element);
    const { left, top } = this.canvas.getContainer().getBoundingClientRect();
    return this.open({ x: left + BESIDE_PALETTE, y: top + 8 });
  }

  placeOf(element) {
    const { left, top } = this.canvas.getContainer().getBoundingClientRect();
    const { x, y, scale } = this.canvas.viewbox();
    return { x: left + (element.x + element.width - x) * scale + 12, y: top + (element.y - y) * scale };
  }

  looks() {
    return { title: this.t("Put in"), width: WIDTH, search: true };
  }
}

/** The place nearest to this one at which the whole menu can be seen. */
export function inSight({ x, y }, { innerWidth, innerHeight } = window) {
  return {
    x: Math.max(0, Math.min(x, innerWidth - WIDTH - 20)),
    y: Math.max(8, Math.min(y, Math.floor(innerHeight * 0.58) - HEAD)),
  };
}

/** Something a step can follow. */
function isFrom(element) {
  return Boolean(element) && !element.waypoints && ENDS.some((type) => isA(element, type)) && !isA(element, "bpmn:EndEvent") && !element.labelTarget;
}
