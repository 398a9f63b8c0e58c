"""The lines of the forecast as charts: what came, the bands of what comes, and the back-test in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from processes.throughput.forecast.model import LEAST
from processes.throughput.forecast.outlook import Line
from processes.throughput.forecast.proven import Proven
from webapp.rendering import said
from webapp.throughput.chart import Chart, Kind, Mark
from webapp.throughput.tables import Cell, Column, Holds
from webapp.throughput.written import written

SHOWN = 26  # weeks of the past that are drawn
BANDS = ("low", "lower", "middle", "upper", "high")


def fan(key: str, line: Line, exact: bool) -> Chart:
    """The chart of one line; where something else was asked, its bands are that, beside the line as it is.

    ``exact``: all is told. Where it is not, a line without bands says that too few are told: its past may be long.
    """
    other = bool(line.other)
    heads = [Column(said("forecast.column.week"), Holds.DAY)]
    heads += [Column(said(f"forecast.column.{one}"), Holds.COUNT) for one in BANDS]
    heads.append(Column(said("forecast.column.beside" if other else "forecast.column.came"), Holds.COUNT))
    if line.known:
        heads.append(Column(said("forecast.column.known"), Holds.COUNT))
    rows = [*_past(line), *_coming(line)]
    return Chart(
        title=said(f"forecast.line.{key}"),
        says=f"{_says(line, exact)} {backtest(line.proven, exact)}",
        kind=Kind.FAN,
        columns=tuple(heads),
        rows=[row[: len(heads)] for row in rows],
        across=said("forecast.column.week"),
        up=said(f"forecast.up.{key}"),
        how=f"measure.forecast_{key}",
        marks=(Mark(line.past.coming[0], said("forecast.now")),),
        drawn=tuple(range(1, len(BANDS) + 1)),
        actual=len(BANDS) + 1,
    )


def backtest(proven: Proven | None, exact: bool) -> str:
    """How well it was told before, in a sentence."""
    if proven is None:
        return said("forecast.untested" if exact else "forecast.untested_told")
    told = said(
        "forecast.tested",
        weeks=proven.weeks,
        outer=written(proven.outer),
        inner=written(proven.inner),
        error=_one(proven.error),
    )
    beside = "forecast.beside_both" if proven.last_year is not None else "forecast.beside_average"
    others = said(beside, last_year=_one(proven.last_year), average=_one(proven.average))
    return f"{told} {others}"


def whole(line: Line) -> int:
    """How many are told for the quarter in the middle, as asked where something was."""
    return round(line.other_whole if line.other else line.whole)


def _says(line: Line, exact: bool) -> str:
    bands = line.other or line.bands
    if not bands:
        return said("forecast.short" if exact else "forecast.short_told", least=LEAST)
    low, high = (written(round(bands[0][at])) for at in (0, -1))
    code = "forecast.says_if" if line.other else "forecast.says"
    return said(code, whole=written(whole(line)), as_it_is=written(round(line.whole)), low=low, high=high)


def _past(line: Line) -> Iterator[tuple[Cell, ...]]:
    weeks = len(line.past.counts)
    for at in range(max(weeks - SHOWN, 0), weeks):
        monday = line.past.first + timedelta(weeks=at)
        yield (monday, None, None, None, None, None, line.past.counts[at], None)


def _coming(line: Line) -> Iterator[tuple[Cell, ...]]:
    for at, week in enumerate(line.other or line.bands):
        beside = round(line.bands[at][2]) if line.other else None
        known = line.known[at] if line.known else None
        yield (line.past.coming[at], *(round(value) for value in week), beside, known)


def _one(value: float | None) -> str:
    return written(value, Holds.HOURS)
