// Puts the parts of a usual step into the drawing: connected, named in both languages, and undone as one step.
import { adding, business, make, tellingEnglish } from "./marks.mjs";

const BELOW = 90;

export class PutIn {
  static $inject = ["elementFactory", "bpmnFactory", "moddle", "modeling", "autoPlace", "oneStep", "selection", "commandStack", "create", "eventBus", "directEditing", "wordIds"];

  constructor(elementFactory, bpmnFactory, moddle, modeling, autoPlace, oneStep, selection, commandStack, create, eventBus, directEditing, wordIds) {
    Object.assign(this, { elementFactory, bpmnFactory, moddle, modeling, autoPlace, oneStep, selection, stack: commandStack, create, eventBus, directEditing, wordIds });
  }

  /** Put all parts behind an element, the first connected to it. */
  after(source, kind) {
    const [first, ...rest] = kind.parts;
    const shape = this.shape(first);
    const drawn = first.beside ? this.beside(source, shape) : this.autoPlace.append(source, shape);
    this.rest(drawn, rest, kind);
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
    kind.parts.forEach((part, at) => this.oneStep.join(() => this.finish(part, drawn[at], drawn)));
    this.selection.select(first);
    if (!kind.parts[0].name) this.directEditing.activate(first);
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

  back({ to, name, condition }, from, all) {
    const way = this.modeling.connect(from, all[to]);
    if (!way) return;
    const said = this.moddle.create("bpmn:FormalExpression", { body: condition });
    said.$parent = business(way);
    this.modeling.updateProperties(way, { conditionExpression: said });
    this.modeling.updateLabel(way, name[0]);
    for (const { cmd, context } of tellingEnglish(way, name[1], this.moddle)) this.stack.execute(cmd, context);
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

/** Before a thing is drawn nobody can undo it: it is changed directly. */
function carry(commands) {
  for (const { context } of commands) for (const [name, value] of Object.entries(context.properties)) context.moddleElement.set(name, value);
}
