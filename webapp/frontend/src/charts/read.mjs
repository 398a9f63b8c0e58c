// Reads what is to be drawn out of a figure: its table, and what the figure says of the drawing.

/** The chart a figure holds: kind, axes, names and values of its columns, limits and marks. */
export function read(figure) {
  const { kind, sort, across, up, flag } = figure.dataset;
  const heads = [...figure.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
  const shown = figure.dataset.shown.split(",").filter(Boolean).map(Number);
  const rows = [...figure.querySelectorAll("tbody tr")].map((row) => rowOf(row, sort));
  return {
    kind,
    sort,
    across,
    up,
    flag,
    where: heads[0],
    rows,
    series: shown.map((at) => ({ at, name: heads[at] })),
    actual: figure.dataset.actual ? { at: Number(figure.dataset.actual), name: heads[Number(figure.dataset.actual)] } : null,
    limits: JSON.parse(figure.dataset.limits || "[]"),
    marks: JSON.parse(figure.dataset.marks || "[]").map((one) => ({ ...one, at: placed(one.at, sort) })),
  };
}

/** A row's place, its words, and its numbers (null for none). */
function rowOf(row, sort) {
  const cells = [...row.querySelectorAll("th, td")];
  const values = cells.map((cell) => number(cell.dataset.value));
  return {
    at: placed(cells[0].dataset.value, sort),
    words: cells[0].textContent.trim(),
    values,
    told: cells.map((cell) => cell.textContent.trim()),
    flagged: row.dataset.flagged === "yes",
  };
}

/** A cell's number; null where it is empty or words. */
export function number(raw) {
  return raw === undefined || raw.trim() === "" || Number.isNaN(Number(raw)) ? null : Number(raw);
}

/** Where something stands on the first axis: a day, a number, or words. */
export function placed(raw, sort) {
  if (sort === "day") return new Date(raw.length === 10 ? `${raw}T12:00:00Z` : raw);
  return sort === "number" ? Number(raw) : raw;
}

/** One entry for each row and series that has a value. */
export function points(chart, series = chart.series) {
  return series.flatMap((one, order) =>
    chart.rows
      .filter((row) => row.values[one.at] !== null)
      .map((row) => ({ x: row.at, y: row.values[one.at], told: row.told[one.at], name: one.name, order, flagged: row.flagged })),
  );
}
