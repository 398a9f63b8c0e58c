"""The morning board as tables to take along; who takes which task is shared out on the board and stays there."""

from __future__ import annotations

from processes.throughput.board import Board, Late, Timely
from webapp import when
from webapp.language import gettext, reading
from webapp.rendering import said, text
from webapp.throughput.bars import columns
from webapp.throughput.chosen import Chosen
from webapp.throughput.facts import facts_of
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

COUNT = Holds.COUNT
COUNTED = ("now", "week", "timely", "lead", "age", "flow")  # how, in the order of the board


def given(told: Board, asked: Chosen) -> Given:
    """Every figure the board shows, in its order."""
    tables = (_now(told), _late(told), _timely(told), _ages(told), _weeks(told))
    title = gettext("Morning board, %(day)s") % {"day": when.day(told.today, reading())}
    fives = () if told.exact else (said("board.fives"),)
    notes = (*fives, *(said(f"measure.board_{one}") for one in COUNTED))
    return Given("morning-board", title, facts_of(asked), tables, notes)


def _now(told: Board) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (gettext("Late deadlines, all kinds"), told.late_count),
        (gettext("Due today"), told.due_today),
        (gettext("Due the rest of the week"), told.due_this_week),
        (said("board.timely_now"), _percent(told.whole)),
        (said("board.timely_before"), _percent(told.before)),
        (said("board.took_half"), told.lead.p50),
        (said("board.took_most"), told.lead.p85),
        (said("board.open_cases"), told.stock),
    ]
    return Table(said("board.now"), (Column(said("board.what")), Column(gettext("Number"), COUNT)), rows)


def _late(told: Board) -> Table:
    heads = (*_deadline(), Column(gettext("Number"), COUNT), Column(gettext("Oldest"), Holds.DAY))
    return Table(gettext("Late, by deadline"), heads, [(*_called(one), one.n, one.oldest) for one in told.late])


def _timely(told: Board) -> Table:
    counts = (Column(said(f"timeliness.{one}"), COUNT) for one in ("kept", "missed"))
    rows = [(*_called(one), _share(one), *_counts(one)) for one in told.timely]
    title = gettext("Timeliness by legal deadline, the last four weeks")
    return Table(title, (*_deadline(), Column(said("timeliness.share"), Holds.PERCENT), *counts), rows)


def _ages(told: Board) -> Table:
    rows = [(_age(one.since, one.until), one.n) for one in columns(told)]
    title = gettext("Age of %(num)s open tasks") % {"num": told.ages.n}
    return Table(title, (Column(gettext("Age")), Column(gettext("Tasks"), COUNT)), rows)


def _weeks(told: Board) -> Table:
    heads = (Column(gettext("Week from"), Holds.DAY), Column(gettext("New"), COUNT), Column(gettext("Finished"), COUNT))
    return Table(gettext("Cases in and out"), heads, [(one.monday, one.started, one.finished) for one in told.weeks])


def _deadline() -> tuple[Column, Column]:
    return Column(gettext("Deadline")), Column(said("timeliness.statute"))


def _called(one: Late | Timely) -> tuple[str, str]:
    return text(one.rule.name), text(one.rule.statute)


def _share(one: Timely) -> Cell:
    """Where no share may be told, neither are the numbers it would be worked out from."""
    return said("timeliness.few") if one.share is None else one.share


def _percent(one: Timely) -> str:
    """The same where the other figures are counts."""
    return said("timeliness.few") if one.share is None else f"{one.share} %"


def _counts(one: Timely) -> tuple[Cell, Cell]:
    return (None, None) if one.share is None else (one.kept, one.missed)


def _age(since: int, until: int | None) -> str:
    if until is None:
        return gettext("over %(days)s days") % {"days": since - 1}
    return gettext("%(since)s–%(until)s days") % {"since": since, "until": until}
