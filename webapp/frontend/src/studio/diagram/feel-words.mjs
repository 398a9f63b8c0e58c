// What may stand where one is typing an expression: the names a case knows, the functions, and what FEEL itself says.
const WORD = /[\p{L}_][\p{L}\p{N}_]*(?: [\p{L}_][\p{L}\p{N}_]*)*$/u;
const LAST = /[\p{L}_][\p{L}\p{N}_]*$/u;
const KEYWORDS = ["and", "or", "not", "if", "then", "else", "in", "between", "for", "return", "some", "every", "satisfies", "null", "true", "false"];
const IN_QUOTES = /^(?:[^"]*"[^"]*")*[^"]*"([^"]*)$/;
const MOST = 12;

/** The word that ends at the cursor, and where it begins. */
export function wordAt(text, cursor) {
  const before = text.slice(0, cursor);
  const word = LAST.exec(before)?.[0] ?? "";
  return { word, from: cursor - word.length, quoted: IN_QUOTES.exec(before)?.[1] ?? null };
}

/** What could stand at the cursor, best first: { put, name, more }. Inside quotes only the ids of legal clocks can. */
export function completions(text, cursor, { names = [], functions = [], deadlines = [] }) {
  const { word, from, quoted } = wordAt(text, cursor);
  if (quoted !== null) return atDeadline(text, cursor, quoted, deadlines);
  if (!word) return [];
  const asked = word.toLowerCase();
  const phrase = (WORD.exec(text.slice(0, cursor))?.[0] ?? word).toLowerCase();
  const found = [
    ...names.map((one) => ({ put: one.name, name: one.name, more: [one.kind, one.source].filter(Boolean).join(" · ") })),
    ...functions.map((one) => ({ put: `${one.name}(`, name: `${one.name}(${one.takes})`, more: one.does ?? "" })),
    ...KEYWORDS.map((one) => ({ put: one, name: one, more: "" })),
  ];
  const fitting = found.filter(({ put }) => fits(put, asked) && put !== word);
  const several = found.filter(({ put }) => put.includes(" ") && phrase.includes(" ") && fits(put, phrase) && put !== word);
  const span = (list, length) => list.map((one) => ({ ...one, from: cursor - length, to: cursor }));
  const words = ranked(fitting.map((one) => ({ ...one, from, to: cursor })), asked);
  return [...span(several, phrase.length), ...words.filter(({ name }) => !several.some((one) => one.name === name))].slice(0, MOST);
}

function atDeadline(text, cursor, quoted, deadlines) {
  if (!/deadline\(\s*"[^"]*$/.test(text.slice(0, cursor))) return [];
  const asked = quoted.toLowerCase();
  const found = deadlines.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(asked));
  return found.slice(0, MOST).map(({ key, name, statute }) => ({
    put: key, name: key, more: [name, statute].filter(Boolean).join(" · "), from: cursor - quoted.length, to: cursor,
  }));
}

const fits = (name, asked) => name.toLowerCase().includes(asked);

/** Those that begin as one types come first, short ones before long ones. */
function ranked(found, asked) {
  const rank = ({ put }) => (put.toLowerCase().startsWith(asked) ? 0 : 1000) + put.length;
  const seen = new Set();
  return [...found].sort((one, other) => rank(one) - rank(other)).filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** The text with a completion put in, and where the cursor stands then. */
export function completed(text, { put, from, to }) {
  return { text: text.slice(0, from) + put + text.slice(to), cursor: from + put.length };
}
