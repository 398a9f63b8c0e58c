// Puts a fresh page of a list in place of the one that is shown, without losing focus, ticks or the place on the screen.

/** Put the rows, counts and summary of `html` into the page; how many rows came and how many are gone. */
export function swap(document, element, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  counts(document, fresh);
  same(document.getElementById("summary"), fresh.getElementById("summary"));
  const here = element.querySelector("#rows");
  const there = fresh.querySelector("#rows");
  const before = ids(here);
  const after = ids(there);
  const kept = place(document, here);
  const table = here.querySelector("table");
  const freshTable = there.querySelector("table");
  if (table && freshTable) {
    rows(document, table, freshTable);
    pages(document, here, there);
  } else {
    here.replaceChildren(...[...there.childNodes].map((node) => document.importNode(node, true)));
    document.dispatchEvent(new CustomEvent("questions-came")); // what came may name components
  }
  back(document, kept);
  return compared(before, after);
}

/** How many of `after` were not in `before`, and how many of `before` are not in `after`. */
export function compared(before, after) {
  const [old, now] = [new Set(before), new Set(after)];
  return { come: after.filter((id) => !old.has(id)).length, gone: before.filter((id) => !now.has(id)).length };
}

const ids = (part) => [...part.querySelectorAll("tr[id]")].map((row) => row.id);

function counts(document, fresh) {
  const rail = document.querySelector(".ag-lists");
  const came = fresh.querySelector(".ag-lists");
  const keys = (part) => [...part.querySelectorAll("[data-count]")].map((one) => one.dataset.count).join();
  if (!rail || !came) return;
  if (keys(rail) !== keys(came)) return void rail.replaceChildren(...[...came.children].map((one) => document.importNode(one, true)));
  for (const one of came.querySelectorAll("[data-count]")) {
    same(rail.querySelector(`[data-count="${CSS.escape(one.dataset.count)}"] .ag-num`), one.querySelector(".ag-num"));
  }
}

function same(shown, came) {
  if (shown && came && shown.textContent !== came.textContent) shown.textContent = came.textContent;
}

/** A row that says the same stays the very element it was; a changed one keeps its tick. */
function rows(document, table, came) {
  const known = new Map([...table.querySelectorAll("tr[id]")].map((row) => [row.id, row]));
  const bodies = [...came.tBodies].map((body) => document.importNode(body, true));
  for (const row of bodies.flatMap((body) => [...body.querySelectorAll("tr[id]")])) {
    const old = known.get(row.id);
    if (!old) continue;
    const tick = row.querySelector("input[type=checkbox]");
    if (tick) tick.checked = Boolean(old.querySelector("input[type=checkbox]")?.checked);
    row.classList.toggle("is-here", old.classList.contains("is-here"));
    if (row.outerHTML === old.outerHTML) row.replaceWith(old);
  }
  table.replaceChildren(...[table.caption, table.tHead].filter(Boolean), ...bodies);
}

function pages(document, here, there) {
  const [shown, came] = [here.querySelector(".ag-pages"), there.querySelector(".ag-pages")];
  if (came && shown) shown.innerHTML = came.innerHTML;
  else if (came) here.append(document.importNode(came, true));
  else shown?.remove();
}

/** Where one is: what has the focus, and the row at the top of the window with its height there. */
function place(document, here) {
  const active = document.activeElement;
  const row = active?.closest?.("tr[id]");
  const shown = row ?? [...here.querySelectorAll("tr[id]")].find((one) => one.getBoundingClientRect().bottom > 0);
  const focused = row && [...row.querySelectorAll("a, button, input")].indexOf(active);
  return { row: row?.id, focused, shown: shown?.id, top: shown?.getBoundingClientRect().top };
}

/** Back to it: the same thing in the same row, and the same row at the same height. A row that is gone leaves the first. */
function back(document, { row, focused, shown, top }) {
  const again = row && document.getElementById(row);
  if (row && !document.activeElement?.closest?.("tr[id]")) {
    const target = again ? [...again.querySelectorAll("a, button, input")][focused] : document.querySelector("a[data-row]");
    target?.focus({ preventScroll: true });
  }
  const there = shown && document.getElementById(shown);
  if (there) document.defaultView.scrollBy(0, there.getBoundingClientRect().top - top);
}
