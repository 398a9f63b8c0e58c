// The editor in the reader's language. Keys are the English words; in Danish each must be found in the tables, and one
// that is not is remembered, so that a test can ask whether anything is left untold.
import { kinds } from "./words/da-kinds.mjs";
import { MODELLER } from "./words/da-modeller.mjs";
import { OURS } from "./words/da-ours.mjs";
import { PROPERTIES } from "./words/da-properties.mjs";
import { SIMULATION } from "./words/da-simulation.mjs";

export const DANISH = { ...kinds(), ...MODELLER, ...SIMULATION, ...PROPERTIES, ...OURS };

// What the modeller calls otherwise than the menu of steps does.
const ENGLISH = { "User Task": "Task", "User task": "Task" };

/** A function from a template and facts to words; `untold` gathers what has no Danish. */
export function translator(language, untold = new Set()) {
  return (template, facts = {}) => {
    const words = language === "da" ? DANISH[template] : ENGLISH[template] ?? template;
    if (words === undefined && /[A-Za-z]/.test(template ?? "")) untold.add(template);
    return (words ?? template ?? "").replaceAll(/{([^}]+)}/g, (whole, name) => (name in facts ? String(facts[name]) : whole));
  };
}
