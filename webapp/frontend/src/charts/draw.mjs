// Draws one chart as an svg that needs no style of its own: what Plot says by a <style> our stylesheet says.
import * as Plot from "@observablehq/plot";
import { KINDS } from "./kinds.mjs";
import { made, patterns } from "./looks.mjs";

const LETTER = 7; // px of one letter of the drawing, about
const MARGIN = { top: 26, bottom: 44, left: 56, right: 24 };
const SIDE = 0.44; // of the width, for names down the side
const MARK = "ag-mark";
const ABOVE = 20; // px from the top of a bar to above its number
const LINE = 16; // px from one name at the end of a line to the next

/** The svg of a chart, so wide; `locale` gives days and numbers their words. */
export function draw(chart, width, locale, document) {
  const asked = KINDS[chart.kind](chart);
  const told = roomy(chart, asked, width) ? asked.words : [];
  const svg = Plot.plot({ ...sizes(chart, asked, width), ...axes(chart, asked, width, locale), marks: [...asked.marks, ...rulers(chart, asked), ...told], document, className: "ag-plot" });
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const part of svg.querySelectorAll("[aria-label], [aria-description]")) silence(part); // the drawing is one picture, named as a whole
  svg.prepend(patterns(document));
  const ends = [...(named(chart) ? lineEnds(svg, chart) : []), ...(beside(chart) ? limitEnds(svg, chart) : [])];
  write(svg, apart(ends, svg.scale("y")?.range[0]), document);
  if (told.length) spareWords(svg, chart);
  return svg;
}

/** Whether the values of standing bars can be told above them without touching one another. */
export function roomy(chart, asked, width) {
  const bars = chart.rows.length * (asked.many ? chart.series.length : 1);
  return Boolean(asked.words) && (width - MARGIN.left - MARGIN.right) / bars >= asked.longest * LETTER + 8;
}

function silence(part) {
  part.removeAttribute("aria-label");
  part.removeAttribute("aria-description");
}

/** Whether each line bears its name at its end. */
function named(chart) {
  return ["lines", "areas"].includes(chart.kind) && chart.series.length > 1;
}

/** Whether the words of its limits stand beside the drawing, where no value lies. */
function beside(chart) {
  return ["dots", "lines"].includes(chart.kind) && chart.limits.length > 0;
}

function sizes(chart, asked, width) {
  const names = [...(beside(chart) ? chart.limits.map((one) => one.label) : []), ...(named(chart) ? chart.series.map((one) => one.name) : [])];
  const longest = Math.max(0, ...names.map((one) => one.length));
  const words = Math.max(0, ...chart.rows.map((row) => row.words.length));
  const right = longest ? Math.min(longest * LETTER + 16, width * 0.35) : MARGIN.right + (asked.lying ? 32 : 0);
  const top = MARGIN.top + (chart.marks.length > 1 ? LINE : 0);
  if (!asked.lying) return { width, height: width < 480 ? 240 : 300, marginTop: top, marginBottom: MARGIN.bottom, marginLeft: MARGIN.left, marginRight: right };
  const each = asked.many ? 18 * chart.series.length + 10 : chart.rows.some((row) => folded(row.words, width).includes("\n")) ? 36 : 28;
  const left = Math.min(words * LETTER + 16, width * SIDE);
  return { width, height: MARGIN.top + MARGIN.bottom + each * chart.rows.length, marginTop: MARGIN.top, marginBottom: MARGIN.bottom, marginLeft: left, marginRight: right };
}

function axes(chart, asked, width, locale) {
  const unit = chart.up || (asked.lying ? chart.across : "");
  const values = { label: unit || null, grid: true, zero: true, nice: true, ticks: steps(chart, asked.lying && width < 480 ? 3 : 5), tickFormat: (value) => value.toLocaleString(locale), labelArrow: "none" };
  if (asked.lying) {
    const order = chart.rows.map((row) => row.words);
    const names = { label: null, domain: order, tickFormat: (words) => folded(words, width) };
    if (asked.many) return { x: values, fy: names, y: { axis: null, label: null, domain: chart.series.map((one) => one.name) } };
    return { x: values, y: names, ...(asked.scale ? { color: asked.scale } : {}) };
  }
  const where = { label: chart.across || null, tickFormat: teller(chart, locale), labelArrow: "none", ...ticks(chart, asked, width) };
  if (asked.many) return { y: values, fx: where, x: { axis: null, label: null, domain: chart.series.map((one) => one.name) } };
  return { y: values, x: { ...where, ...(asked.banded ? { type: "band" } : {}) }, ...(asked.scale ? { color: asked.scale } : {}) };
}

/** How many steps the values are told in: no halves between whole numbers, of which there is no half. */
export function steps(chart, most) {
  const shown = chart.rows.flatMap((row) => chart.series.map((one) => row.values[one.at])).filter((value) => value !== null);
  const largest = Math.max(1, ...shown, ...chart.limits.map((one) => one.value));
  return shown.every(Number.isInteger) ? Math.min(most, Math.ceil(largest)) : most;
}

/** Not more words along the first axis than there is room for; a day is told where there is a value of it. */
function ticks(chart, asked, width) {
  const most = Math.max(2, Math.floor((width - MARGIN.left - MARGIN.right) / 80));
  if (!asked.banded && chart.sort !== "day") return { ticks: Math.min(most, Math.max(2, chart.rows.length)) };
  const rows = asked.banded ? chart.rows : chart.rows.filter((row) => [...chart.series, chart.actual].some((one) => one && row.values[one.at] !== null));
  const every = Math.ceil(rows.length / most);
  return { ticks: rows.filter((_, at) => at % every === 0).map((row) => row.at) };
}

export function teller(chart, language) {
  const locale = language === "en" ? "en-GB" : language; // the day before the month, as the rest of the page says it
  if (chart.sort === "day") return (day) => day.toLocaleDateString(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return chart.sort === "number" ? (value) => value.toLocaleString(locale) : (words) => words;
}

/** Names that are too long for their side go on in a second line, and are cut there; the table has them whole. */
export function folded(words, width) {
  const room = Math.floor((width * SIDE - 12) / LETTER);
  const at = words.lastIndexOf(" ", room);
  return words.length > room && at > 0 ? `${words.slice(0, at)}\n${cut(words.slice(at + 1), room)}` : cut(words, room);
}

/** So many letters, the last of them three dots where there are more. */
export function cut(words, room) {
  return words.length > room ? `${words.slice(0, room - 1)}…` : words;
}

/** Limits across and marks up, each with its words. */
function rulers(chart, asked) {
  const across = chart.limits.flatMap((one) => {
    const dash = one.strong ? undefined : "6 4";
    if (asked.lying) return [Plot.ruleX([one.value], { stroke: "var(--ink)", strokeDasharray: dash }), Plot.text([one], { x: "value", text: "label", frameAnchor: "top", dy: -12 })];
    const rule = Plot.ruleY([one.value], { stroke: "var(--ink)", strokeDasharray: dash, strokeWidth: one.strong ? 2 : 1 });
    if (beside(chart)) return [rule];
    return [rule, Plot.text([one], { y: "value", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4, dy: -7 })];
  });
  if (asked.lying || asked.many) return across;
  const up = chart.marks.flatMap((one, order) => [
    Plot.ruleX([one.at], { stroke: "var(--ink)", strokeDasharray: "2 3", className: `${MARK}-${order}` }),
    Plot.text([one], { x: "at", text: "label", frameAnchor: "top", dy: order % 2 ? -30 : -14 }), // two that are near stand above each other
  ]);
  return [...across, ...up];
}

/** The name of each line, at its end. */
function lineEnds(svg, chart) {
  const [x, y] = [svg.scale("x"), svg.scale("y")];
  return chart.series
    .map((one) => ({ one, row: chart.rows.findLast((row) => row.values[one.at] !== null) }))
    .filter(({ row }) => row)
    .map(({ one, row }) => ({ name: one.name, x: x.apply(row.at) + 8, y: y.apply(row.values[one.at]) }));
}

function limitEnds(svg, chart) {
  const { x, y } = { x: svg.scale("x"), y: svg.scale("y") };
  return chart.limits.map((one) => ({ name: one.label, x: x.range[1] + 8, y: y.apply(one.value) }));
}

/** The line of a mark ends above the number of the bar it lies in, and does not run through it. */
export function spareWords(svg, chart) {
  const y = svg.scale("y");
  chart.marks.forEach((mark, order) => {
    const bar = chart.rows.find((row) => row.at === mark.at);
    const line = svg.querySelector(`.${MARK}-${order} line`);
    if (!bar || !line) return;
    const top = Math.max(...chart.series.map((one) => bar.values[one.at] ?? 0));
    line.setAttribute("y2", String(Math.max(Number(line.getAttribute("y1")), y.apply(top) - ABOVE)));
  });
}

function write(svg, ends, document) {
  for (const end of ends) {
    const words = made(document, "text", { x: end.x, y: end.y, dy: "0.32em", "text-anchor": "start", class: "ag-end" });
    words.textContent = end.name;
    svg.append(words);
  }
}

/** Moves names that are nearer than a line's height apart, and none of them below the bottom of the drawing. */
export function apart(ends, bottom, least = LINE) {
  const placed = [...ends].sort((a, b) => a.y - b.y);
  for (let at = 1; at < placed.length; at += 1) placed[at].y = Math.max(placed[at].y, placed[at - 1].y + least);
  let floor = bottom;
  for (const one of placed.reverse()) {
    one.y = Math.min(one.y, floor);
    floor = one.y - least;
  }
  return ends;
}
