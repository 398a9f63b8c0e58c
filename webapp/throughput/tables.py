"""A table as it is given out: what its columns hold, and its rows, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

Cell = str | int | float | Decimal | date | datetime | None


class Holds(StrEnum):
    """What the cells of a column are; a cell may be words all the same ("fewer than five"), or empty."""

    WORDS = "words"
    COUNT = "count"  # whole numbers
    DAYS = "days"  # whole days
    HOURS = "hours"  # with one decimal
    PERCENT = "percent"  # 85 is 85 %
    NUMBER = "number"  # with two decimals
    DAY = "day"
    MONTH = "month"  # its first day; written as the month
    MOMENT = "moment"  # aware; written as it was in Copenhagen


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and what it holds."""

    title: str
    holds: Holds = Holds.WORDS


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, columns and rows; ``words`` stand under the heading where there is room for them."""

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What a page gives to take along: ``name`` is the file's, ``facts`` say which figures these are (label, value).

    ``notes`` say how it is counted, and whatever else must go along; ``mark`` stands on every paper (made-up figures).
    """

    name: str
    title: str
    facts: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    mark: str = ""
