// Token simulation as a mode of the editor, by a button of ours and in the reader's language: its makers wrote their
// words into it in English.
import { ENDINGS, SIMULATION } from "./words/da-simulation.mjs";

const PARTS = '[class^="bts-"], [class*=" bts-"]';
const SAID = ["title", "aria-label"];

/** The Danish words for what the simulation says; what is the name of an element stays as it is. */
export function inDanish(words) {
  const plain = words.trim();
  if (SIMULATION[plain]) return words.replace(plain, SIMULATION[plain]);
  for (const [ending, danish] of ENDINGS) {
    const name = ending.exec(plain)?.[1];
    if (name) return words.replace(plain, danish.replace("{name}", name));
  }
  return words;
}

export class SimulationWords {
  static $inject = ["canvas", "translate", "config.language"];

  constructor(canvas, translate, language) {
    if (language !== "da") return;
    const root = canvas.getContainer();
    const seen = new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes) for (const node of [...addedNodes, target]) tell(node);
    });
    seen.observe(root, { childList: true, subtree: true });
    queueMicrotask(() => tell(root));
  }
}

/** Put Danish where the simulation says something. */
function tell(node) {
  const root = node.nodeType === 1 ? node : node.parentElement;
  if (root?.namespaceURI !== "http://www.w3.org/1999/xhtml") return; // what is drawn has words of its own
  const parts = root.matches(PARTS) ? [root, ...root.querySelectorAll("*")] : root.querySelectorAll(PARTS);
  for (const part of parts) {
    for (const name of SAID) if (part.hasAttribute(name)) put(part.getAttribute(name), (words) => part.setAttribute(name, words));
    for (const child of part.childNodes) if (child.nodeType === 3) put(child.data, (words) => { child.data = words; });
  }
}

function put(words, set) {
  if (!words?.trim()) return;
  const danish = inDanish(words);
  if (danish !== words) set(danish);
}
