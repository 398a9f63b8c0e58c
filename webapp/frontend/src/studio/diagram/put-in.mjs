// Puts the parts of a usual step into the drawing: connected, named in both languages, and undone as one step.
import { adding, business, make, tellingEnglish } from "./marks.mjs";

const BELOW = 90;
const LOW = 30;
const IN_SIGHT = { top: 60, right: 160, bottom: 60, left: 130 }; // room for the buttons beside it, and for the palette

const NEEDED = [
  "elementFactory", "bpmnFactory", "moddle", "modeling", "autoPlace", "oneStep", "selection", "commandStack", "create",
  "eventBus", "directEditing", "wordIds", "putBetween", "canvas",
];

export class PutIn {
  static $inject = NEEDED;

  constructor(...services) {
    NEEDED.forEach((name, at) => { this[name] = services[at]; });
    this.stack = this.commandStack;
  }

  /** Put all parts behind an element: between it and what it leads to, or at the end of the way. */
  after(source, kind) {
    const way = kind.parts.some(({ beside }) => beside) || kind.ends ? null : this.putBetween.wayFrom(source);
    return way ? this.between(source, way, kind) : this.atTheEnd(source, kind);
  }

  atTheEnd(source, kind) {
    const [first, ...rest] = kind.parts;
    const shape = this.shape(first);
    const drawn = first.beside ? this.beside(source, shape) : this.autoPlace.append(source, shape);
    this.rest(drawn, rest, kind);
  }

  between(source, way, kind) {
    const shapes = kind.parts.map((part) => this.shape(part));
    this.putBetween.makeRoom(source, this.putBetween.widthOf(shapes));
    let from = source;
    const drawn = shapes.map((shape, at) => {
      this.oneStep.join(() => {
        const place = this.putBetween.behind(from, shape);
        from = this.modeling.createShape(shape, place, source.parent);
        if (at > 0) this.modeling.connect(shapes[at - 1], from);
      });
      return from;
    });
    this.oneStep.join(() => this.putBetween.leadOn(way, drawn.at(-1)));
    this.oneStep.join(() => this.modeling.connect(source, drawn[0]));
    this.finishAll(drawn, kind);
  }

  /** Let the first part be placed with the pointer; the others follow it. */
  with(event, kind) {
    const [first, ...rest] = kind.parts;
    const shape = this.shape(first);
    this.eventBus.once("create.end", ({ context }) => {
      if (context.shape === shape && !context.canceled) setTimeout(() => this.rest(shape, rest, kind), 0);
    });
    this.create.start(event, shape);
  }

  rest(first, parts, kind) {
    const drawn = [first];
    for (const part of parts) {
      this.oneStep.join(() => {
        const from = drawn.at(-1);
        const shape = this.shape(part);
        drawn.push(part.below ? this.under(from, shape) : this.autoPlace.append(from, shape));
      });
    }
    this.finishAll(drawn, kind);
  }

  finishAll(drawn, kind) {
    kind.parts.forEach((part, at) => this.oneStep.join(() => this.finish(part, drawn[at], drawn)));
    this.selection.select(drawn[0]);
    this.canvas.scrollToElement(drawn[0], IN_SIGHT);
    if (!kind.parts[0].name) this.directEditing.activate(drawn[0]);
  }

  shape({ type, name, attrs, marks, event }) {
    const known = name && { name: name[0], id: this.wordIds.fresh(type, name[1]) };
    const thing = this.bpmnFactory.create(type, { ...known, ...attrs });
    const told = Object.entries(marks ?? {}).filter(([, said]) => Object.values(said).every((one) => typeof one === "string"));
    const words = told.map(([mark, said]) => make(this.moddle, mark, said));
    for (const mark of words) carry(adding(thing, mark, this.moddle));
    if (name) carry(tellingEnglish(thing, name[1], this.moddle));
    return this.elementFactory.createShape({ type, businessObject: thing, ...(event && { eventDefinitionType: `bpmn:${event}EventDefinition` }) });
  }

  /** What needs the other parts: who may not do it, and the way back. */
  finish(part, drawn, all) {
    const other = part.marks?.assignment?.four_eyes;
    if (typeof other === "number") {
      const mark = make(this.moddle, "assignment", { ...part.marks.assignment, four_eyes: all[other].id });
      for (const { cmd, context } of adding(drawn, mark, this.moddle)) this.stack.execute(cmd, context);
    }
    if (part.back) this.back(part.back, drawn, all);
  }

  /** The way back, taken on a condition; the way on, if there is one, is taken when that does not hold. */
  back({ to, name, condition, on }, from, all) {
    const [ahead] = from.outgoing;
    const way = this.modeling.connect(from, all[to]);
    if (!way) return;
    this.modeling.updateWaypoints(way, below(from, all[to]));
    const said = this.moddle.create("bpmn:FormalExpression", { body: condition });
    said.$parent = business(way);
    this.modeling.updateProperties(way, { conditionExpression: said });
    this.name(way, name);
    if (!ahead) return;
    this.modeling.updateProperties(from, { default: business(ahead) });
    if (!business(ahead).name) this.name(ahead, on);
  }

  name(element, [danish, inEnglish]) {
    this.modeling.updateLabel(element, danish);
    for (const { cmd, context } of tellingEnglish(element, inEnglish, this.moddle)) this.stack.execute(cmd, context);
  }

  /** On the lower edge of a step, left of its middle. */
  beside(host, shape) {
    const at = { x: host.x + host.width / 2 - 30, y: host.y + host.height };
    return this.modeling.createShape(shape, at, host, { attach: true });
  }

  under(from, shape) {
    const at = { x: from.x + from.width / 2, y: from.y + BELOW + from.height };
    return this.modeling.appendShape(from, shape, at, from.host?.parent ?? from.parent);
  }
}

/** A way back runs below the row. */
function below(from, to) {
  const middle = (one) => one.x + one.width / 2;
  const bottom = (one) => one.y + one.height;
  const low = Math.max(bottom(from), bottom(to)) + LOW;
  return [
    { x: middle(from), y: bottom(from) },
    { x: middle(from), y: low },
    { x: middle(to), y: low },
    { x: middle(to), y: bottom(to) },
  ];
}

/** Before a thing is drawn nobody can undo it: it is changed directly. */
function carry(commands) {
  for (const { context } of commands) for (const [name, value] of Object.entries(context.properties)) context.moddleElement.set(name, value);
}
