// How series are told apart: by dash, mark and pattern, and only then by tone. The stylesheet gives the colours.
export const DASHES = ["", "7 4", "2 3", "10 3 2 3", "1 5"];
export const SYMBOLS = ["circle", "square", "triangle", "diamond", "cross"];
export const TONES = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-4)", "var(--chart-5)"];
const SVG = "http://www.w3.org/2000/svg";

/** The look of the series with this number. */
export function look(order) {
  const at = order % TONES.length;
  return { stroke: TONES[at], dash: DASHES[at], symbol: SYMBOLS[at], fill: fillOf(at) };
}

/** What an area of this series is filled with: plain, or one of the patterns. */
export function fillOf(order) {
  return order % 5 === 0 ? TONES[0] : `url(#ag-pattern-${order % 5})`;
}

const LINES = {
  1: "M0,6 L6,0",
  2: "M0,3 L6,3",
  3: "M3,0 L3,6",
  4: "M0,0 L6,6 M0,6 L6,0",
};

/** The patterns, once for each drawing. */
export function patterns(document) {
  const defs = document.createElementNS(SVG, "defs");
  for (const [at, way] of Object.entries(LINES)) {
    const pattern = made(document, "pattern", { id: `ag-pattern-${at}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" });
    pattern.append(
      made(document, "rect", { width: 6, height: 6, class: `ag-pale-${at}` }),
      made(document, "path", { d: way, class: `ag-lines-${at}` }),
    );
    defs.append(pattern);
  }
  return defs;
}

/** An element of the drawing with these attributes. */
export function made(document, name, attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
