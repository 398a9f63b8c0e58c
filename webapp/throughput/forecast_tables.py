"""The tables of the forecast: legal deadlines falling due and how many of them late, and tasks by kind."""

from __future__ import annotations

from datetime import timedelta

from processes.throughput.forecast.outlook import DueLine, Kind, Outlook
from processes.throughput.forecast.weeks import AHEAD
from webapp.rendering import said, text
from webapp.throughput import chart
from webapp.throughput.chart import Chart
from webapp.throughput.chosen import Chosen
from webapp.throughput.tables import Cell, Column, Holds
from webapp.throughput.written import written

NOTHING: tuple[Cell, ...] = (None,) * 4  # this deadline is as it was
MOST = 20  # kinds of tasks that are drawn; the table has them all


def due_table(told: Outlook, choice: Chosen) -> Chart:
    """Each deadline: how many run, are expected and would be late; and under what was asked."""
    other = any(one.other for one in told.dues)
    heads = [Column(said("forecast.column.deadline")), _count("known"), _count("expected"), _count("late")]
    heads.append(Column(said("forecast.column.late_share"), Holds.PERCENT))
    if other:
        heads += [_count("expected_if"), _count("at_once_if"), _count("late_if")]
        heads.append(Column(said("forecast.column.late_share_if"), Holds.PERCENT))
    return Chart(
        title=said("forecast.dues"),
        says=said("forecast.dues_say_if" if other else "forecast.dues_say"),
        kind=chart.Kind.BARS,
        columns=tuple(heads),
        rows=[_due(one, other) for one in told.dues],
        across=said("forecast.up.due"),
        how="measure.forecast_late",
        links={(at, 1): _cases(one, told, choice) for at, one in enumerate(told.dues) if sum(one.now.known)},
        drawn=(2, 5) if other else (2, 3),
        folded=False,
    )


def kind_table(told: Outlook) -> Chart:
    """Each kind of task: how many in the quarter, with the 80 % band; and under what was asked."""
    other = any(one.other for one in told.kinds)
    heads = [Column(said("forecast.column.task")), _count("low"), _count("middle"), _count("high")]
    if other:
        heads.append(_count("middle_if"))
    return Chart(
        title=said("forecast.kinds"),
        says=said("forecast.kinds_say", runs=told.runs),
        kind=chart.Kind.SPANS,
        columns=tuple(heads),
        rows=[_kind(one, other) for one in told.kinds[:MOST]],
        across=said("forecast.up.work"),
        how="measure.forecast_work",
        drawn=(1, 2, 3),
        folded=False,
    )


def _count(key: str) -> Column:
    return Column(said(f"forecast.column.{key}"), Holds.COUNT)


def _due(one: DueLine, other: bool) -> tuple[Cell, ...]:
    row = (text(one.rule.name), sum(one.now.known), round(one.now.all), *_late(one.now.too_late, one.now.late))
    if not other:
        return row
    then = one.other
    return (*row, *(NOTHING if then is None else (round(then.all), then.at_once, *_late(then.too_late, then.late))))


def answers(told: Outlook) -> list[str]:
    """What was asked, answered: a sentence for each deadline that is another, and for each line that is."""
    found = [_answer(one) for one in told.dues if one.other]
    for name in ("work", "ended"):
        line = getattr(told, name)
        if line.other:
            now, then = (written(round(one)) for one in (line.whole, line.other_whole))
            found.append(said(f"forecast.answer_{name}", now=now, then=then))
    return found


def _answer(one: DueLine) -> str:
    then = one.other or one.now
    (now_late, now_share), (late, share) = (_late(due.too_late, due.late) for due in (one.now, then))
    if one.now.late is None:
        return said("forecast.answer_few", rule=text(one.rule.name), at_once=then.at_once)
    told = {"rule": text(one.rule.name), "now": now_late, "late": late, "now_share": now_share, "share": share}
    return said("forecast.answer_due", **told, at_once=then.at_once)


def _late(n: float | None, share: float | None) -> tuple[Cell, Cell]:
    few = said("forecast.few")
    return (few if n is None else round(n)), (few if share is None else round(share * 100))


def _kind(one: Kind, other: bool) -> tuple[Cell, ...]:
    low, _, middle, _, high = (round(value) for value in one.whole)
    row = (text(one.name), low, middle, high)
    return (*row, round(one.other[2]) if one.other else None) if other else row


def _cases(one: DueLine, told: Outlook, choice: Chosen) -> str:
    """The deadlines that run, by the days the forecast is about."""
    last = told.monday + timedelta(weeks=AHEAD, days=-1)
    days = {"period": "own", "from_": told.monday.isoformat(), "to": last.isoformat()}
    return choice.address("/figures/cases", what="running", key=one.rule.key, **days)
