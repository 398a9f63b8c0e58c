// What each kind of chart is made of, as marks of Observable Plot.
import * as Plot from "@observablehq/plot";
import { look } from "./looks.mjs";
import { points } from "./read.mjs";

export const KINDS = { lines, bars, stacked, areas, dots, fan, spans };

function lines(chart) {
  return { marks: chart.series.flatMap((one, order) => line(chart, one, order)) };
}

/** A line with its own dash, and its own mark at each value where there is room. */
function line(chart, one, order) {
  const { stroke, dash, symbol } = look(order);
  const own = points(chart, [one]);
  const marks = [Plot.line(own, { x: "x", y: "y", stroke, strokeWidth: 2, strokeDasharray: dash || undefined })];
  if (own.length <= 60) marks.push(Plot.dot(own, { x: "x", y: "y", stroke, fill: stroke, symbol, r: 3 }));
  return marks;
}

function bars(chart) {
  return chart.sort === "words" ? lying(chart) : standing(chart);
}

/** Names down the side, a bar for each, its value written at its end. */
function lying(chart) {
  const many = chart.series.length > 1;
  const own = points(chart);
  const y = many ? { fy: "x", y: "name" } : { y: "x" };
  return {
    lying: true,
    many,
    marks: [
      ...chart.series.map((one, order) => Plot.barX(points(chart, [one]), { x: "y", ...y, fill: look(order).fill, stroke: look(order).stroke, insetTop: 1, insetBottom: 1 })),
      Plot.text(own, { x: "y", ...y, text: "told", textAnchor: "start", dx: 5 }),
    ],
  };
}

function standing(chart) {
  const many = chart.series.length > 1;
  const own = points(chart);
  const x = many ? { fx: "x", x: "name" } : { x: "x" };
  const marks = chart.series.map((one, order) =>
    Plot.barY(points(chart, [one]), { y: "y", ...x, fill: look(order).fill, stroke: look(order).stroke, insetLeft: many ? 0 : 1, insetRight: many ? 0 : 1 }),
  );
  const words = own.length <= 16 ? [Plot.text(own, { y: "y", ...x, text: "told", dy: -8, stroke: "var(--paper)", strokeWidth: 4, fill: "var(--ink)" })] : [];
  return { marks, words, longest: Math.max(0, ...own.map((one) => one.told.length)), banded: true, many };
}

function stacked(chart) {
  const own = points(chart);
  const fills = chart.series.map((_, order) => look(order).fill);
  const common = { fill: "name", stroke: "var(--paper)", order: "order" };
  const mark = chart.sort === "words" ? Plot.barX(own, { x: "y", y: "x", ...common }) : Plot.barY(own, { x: "x", y: "y", ...common });
  return { lying: chart.sort === "words", banded: true, scale: { domain: chart.series.map((one) => one.name), range: fills }, marks: [mark] };
}

/** The first column lies behind, the next before it: what is between two lines is what is between two stations. */
function areas(chart) {
  return {
    marks: chart.series.flatMap((one, order) => {
      const { stroke, fill, dash } = look(order);
      const own = points(chart, [one]);
      return [
        Plot.areaY(own, { x: "x", y: "y", fill: "var(--paper)" }),
        Plot.areaY(own, { x: "x", y: "y", fill, fillOpacity: order ? 1 : 0.25 }),
        Plot.line(own, { x: "x", y: "y", stroke, strokeWidth: 2, strokeDasharray: dash || undefined }),
      ];
    }),
  };
}

/** Single values in their order; those that stand out are larger, of another shape, and named. */
function dots(chart) {
  const own = points(chart, chart.series.slice(0, 1));
  const out = own.filter((one) => one.flagged);
  return {
    marks: [
      Plot.line(own, { x: "x", y: "y", stroke: "var(--line-strong)", strokeWidth: 1 }),
      Plot.dot(own.filter((one) => !one.flagged), { x: "x", y: "y", r: 3, fill: "var(--chart-1)" }),
      Plot.dot(out, { x: "x", y: "y", r: 6, symbol: "diamond", fill: "var(--late)", stroke: "var(--paper)" }),
      Plot.text(out.slice(0, 12), { x: "x", y: "y", text: "told", dy: -12, fill: "var(--ink)" }),
    ],
  };
}

/** From low to high: a band for each pair around the middle, and what was really counted beside them. */
function fan(chart) {
  const { series, rows } = chart;
  const middle = (series.length - 1) / 2;
  const marks = [];
  for (let out = 0; out < middle; out += 1) {
    const [low, high] = [series[out].at, series[series.length - 1 - out].at];
    const band = rows.filter((row) => row.values[low] !== null && row.values[high] !== null);
    marks.push(Plot.areaY(band, { x: "at", y1: (row) => row.values[low], y2: (row) => row.values[high], fill: "var(--chart-1)", fillOpacity: 0.18 }));
  }
  marks.push(...line(chart, series[middle], 1));
  if (chart.actual) marks.push(...line(chart, chart.actual, 0));
  return { marks };
}

/** A row each: from low to high, with the middle marked; the middle alone where there is no low and high. */
function spans(chart) {
  const [low, middle, high] = chart.series.map((one) => one.at);
  const rows = chart.rows.filter((row) => row.values[middle] !== null);
  const wide = rows.filter((row) => row.values[low] !== null && row.values[high] !== null);
  const y = (row) => row.words;
  return {
    lying: true,
    marks: [
      Plot.ruleY(wide, { y, x1: (row) => row.values[low], x2: (row) => row.values[high], stroke: "var(--chart-1)", strokeWidth: 3 }),
      Plot.tickX(wide, { y, x: (row) => row.values[low], stroke: "var(--chart-1)" }),
      Plot.tickX(wide, { y, x: (row) => row.values[high], stroke: "var(--chart-1)" }),
      Plot.dot(rows, { y, x: (row) => row.values[middle], r: 5, fill: "var(--ink)" }),
      Plot.text(rows, { y, x: (row) => row.values[high] ?? row.values[middle], text: (row) => row.told[middle], dx: 8, textAnchor: "start" }),
    ],
  };
}
