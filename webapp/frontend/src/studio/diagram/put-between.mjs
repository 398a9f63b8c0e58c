// Puts a usual step behind one that goes on already: what follows makes room, and the way goes through the new parts.
import { typeOf } from "./kinds.mjs";

const GAP = 60;

export class PutBetween {
  static $inject = ["spaceTool", "modeling", "canvas", "elementRegistry"];

  constructor(spaceTool, modeling, canvas, elementRegistry) {
    Object.assign(this, { spaceTool, modeling, canvas, registry: elementRegistry });
  }

  /** The one way on from a step; nothing where it ends, or where it is chosen between several. */
  wayFrom(source) {
    const ways = (source.outgoing ?? []).filter((one) => typeOf(one) === "bpmn:SequenceFlow");
    return ways.length === 1 ? ways[0] : null;
  }

  /** Push all that stands right of the step so far to the right that parts of this whole width fit between. */
  makeRoom(source, width) {
    const start = source.x + source.width + 5;
    const all = this.registry.filter((one) => one.parent && one !== this.canvas.getRootElement());
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(all, "x", width, start);
    this.spaceTool.makeSpace(movingShapes, resizingShapes, { x: width, y: 0 }, "e", start);
  }

  /** Where a part of this size stands behind what is there, in one row with it. */
  behind(from, shape) {
    return { x: from.x + from.width + GAP + shape.width / 2, y: from.y + from.height / 2 };
  }

  widthOf(shapes) {
    return shapes.reduce((sum, shape) => sum + shape.width + GAP, 0);
  }

  /** The way that led on leads on from the last of the new parts. */
  leadOn(way, last) {
    const { target } = way;
    const at = { x: last.x + last.width / 2, y: last.y + last.height / 2 };
    this.modeling.reconnectStart(way, last, at);
    this.modeling.layoutConnection(way, { connectionStart: at, connectionEnd: { x: target.x + target.width / 2, y: target.y + target.height / 2 } });
  }
}
