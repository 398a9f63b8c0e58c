// An element that is copied, or becomes another kind of step, keeps its marks: the modeller itself copies only those it
// has a descriptor for.
import { copyOf } from "./marks.mjs";

const FIRST = 2000;

export class KeepMarks {
  static $inject = ["eventBus", "moddle"];

  constructor(eventBus, moddle) {
    eventBus.on("moddleCopy.canCopyProperty", FIRST, ({ property }) => {
      if (property?.$descriptor?.isGeneric) return copyOf(property, moddle);
      return undefined;
    });
  }
}
