"""The open tasks by age as a chart's columns, and the scale of the weeks' chart."""

from __future__ import annotations

from dataclasses import dataclass

from processes.throughput.board import Board
from processes.throughput.stock import BOUNDS


@dataclass(frozen=True, slots=True)
class Column:
    """One age: from and to which day (None: older), and how many tasks."""

    since: int
    until: int | None
    n: int


def columns(told: Board) -> tuple[Column, ...]:
    """The ages, the youngest first."""
    starts = (0, *(bound + 1 for bound in BOUNDS))
    return tuple(Column(*one) for one in zip(starts, (*BOUNDS, None), told.ages.groups, strict=True))


def highest(told: Board) -> int:
    """The largest number of cases that began or ended in one week, at least one."""
    return max([1, *(max(week.started, week.finished) for week in told.weeks)])
