"""A report in the reader's language: its codes as words, its sections as tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from processes.language import Text
from processes.throughput.reports import content
from processes.throughput.reports.report import Sort, Told
from webapp import when, wording
from webapp.language import reading
from webapp.rendering import said
from webapp.throughput.tables import Cell, Column, Given, Holds, Table

_WORDS = frozenset(
    {"process", "centre", "outcome", "deadline", "statute", "what", "place", "indicator", "stands", "why"}
)
_DAYS = frozenset({"half", "half_before", "p85", "with_us", "waited"})


def tables(told: Told) -> list[Table]:
    """Its sections; those of nothing are left out."""
    return [_table(one) for one in told.content if one.rows]


def name_of(told: Told) -> str:
    """What the period is called: 4. kvartal 2025, or marts 2026."""
    since = told.period.since
    if told.sort is Sort.MONTHLY:
        return when.month(since, reading())
    return said("report.quarter", quarter=(since.month + 2) // 3, year=since.year)


def state_of(told: Told) -> str:
    """Whether it still changes, else when it was issued and by whom."""
    if told.issued_at is None:
        return said("report.live")
    return said("report.issued", at=told.issued_at, by=told.issued_by)


def given(told: Told) -> Given:
    """The report to take along; what is said under a heading stands among the notes, which every file has."""
    all_of_it = tables(told)
    return Given(
        name=f"report-{told.sort.replace('_', '-')}-{told.period.since.isoformat()}",
        title=said(f"report.{told.sort}"),
        facts=((said("report.period"), name_of(told)), (said("report.state"), state_of(told))),
        tables=tuple(replace(one, words="") for one in all_of_it)
        or (Table(said("report.period"), (Column(said("report.period")),), [[name_of(told)]]),),
        notes=(said(f"report.about.{told.sort}"), said("report.note"), *(one.words for one in all_of_it if one.words)),
    )


def _table(section: content.Section) -> Table:
    columns = tuple(Column(_head(section.code, one), _holds(one)) for one in section.columns)
    cells = [[_cell(one, cell) for one, cell in zip(section.columns, row, strict=True)] for row in section.rows]
    words = f"section.{section.code}.says"
    return Table(said(f"section.{section.code}"), columns, cells, said(words) if wording.knows(words) else "")


def _head(section: str, column: str) -> str:
    """What a column holds, in words of its own section where it has them: a share says of what."""
    own = f"column.{section}.{column}"
    return said(own if wording.knows(own) else f"column.{column}")


def _holds(column: str) -> Holds:
    if column in _WORDS:
        return Holds.WORDS
    if column == "month":
        return Holds.MONTH
    if column in _DAYS:
        return Holds.DAYS
    return Holds.PERCENT if "share" in column else Holds.COUNT


def _cell(column: str, cell: content.Cell) -> Cell:
    if isinstance(cell, Text):
        return cell.read(reading())
    if column == "month" and isinstance(cell, str):
        return date.fromisoformat(cell)
    return _word(cell) if isinstance(cell, str) else cell


def _word(code: str) -> str:
    """A code's words; an ending that is only a condition is called that; one nobody has named, by itself."""
    key = code.removeprefix("outcome.")
    return next((said(one) for one in (code, f"condition.{key}") if wording.knows(one)), key)
