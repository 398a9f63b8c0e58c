"""The lists a caseworker works from: mine, my team's, late, due this week, waiting, on follow-up, done today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Locale
from processes.records import Person, Task, TaskCondition
from processes.store.transaction import Transaction
from processes.tasks.inbox_asked import Asked
from processes.tasks.inbox_columns import Column, Process, columns
from processes.tasks.inbox_counts import MANY, counts, of_the_rail
from processes.tasks.inbox_desk import Desk, Saved, desk
from processes.tasks.inbox_lists import RAIL, List
from processes.tasks.inbox_order import LAST, Place, place_of
from processes.tasks.inbox_pick import Span
from processes.tasks.inbox_rows import Page, Picked, Row, pick
from processes.tasks.inbox_where import Known, Narrowed, narrowed

PAGE = 50


@dataclass(frozen=True, slots=True)
class Counted:
    """A saved filter with how many tasks it has for this reader; None: it asks for what is no longer there."""

    saved: Saved
    count: int | None


@dataclass(frozen=True, slots=True)
class Inbox:
    """One page of a list. ``before`` and ``after`` continue it (None: nothing there); counts above ``MANY`` are more.

    ``found`` is how many tasks what was asked for has, ``next_due`` the reader's next due day, for the empty list
    that is good news. ``processes`` are those one may choose among; ``columns`` stand beside the rows.
    """

    asked: Asked
    rows: tuple[Row, ...]
    counts: dict[List, int]
    found: int
    before: str | None
    after: str | None
    today: date
    next_due: date | None
    processes: tuple[Process, ...] = ()
    columns: tuple[Column, ...] = ()
    filters: tuple[Counted, ...] = ()
    colleagues: tuple[tuple[UUID, str], ...] = ()

    @property
    def which(self) -> List:
        """The list."""
        return self.asked.which


def inbox(
    tx: Transaction,
    person: Person,
    asked: Asked | List = List.MINE,
    place: str | None = None,
    locale: Locale = Locale.DA,
) -> Inbox:
    """One page of ``PAGE`` rows of this list; ``place`` is what an earlier page gave, or ``LAST``.

    ``locale`` orders names of tasks and processes. Raises ``Invalid`` for a process or column that is not there.
    """
    require(person, Permission.SEE_INBOX)
    asked = asked if isinstance(asked, Asked) else Asked(asked)
    ready = prepared(tx, person, asked, locale)
    at = place_of(place, asked.keys)
    picked = page_of(tx, ready, at, locale)
    before, after = _ways(picked, at)
    whole = len(picked.rows) if before is None and after is None and at is None else None
    lists, found, kept = ready.counts(tx, whole)
    return Inbox(
        asked=asked,
        rows=picked.rows,
        counts=lists,
        found=found,
        before=before,
        after=after,
        today=clock.today(),
        next_due=None if picked.rows else tx.execute(_next_due(person)).scalar(),
        processes=ready.known.processes,
        columns=ready.columns,
        filters=tuple(Counted(one, kept.get(one.id)) for one in ready.around.filters),
        colleagues=ready.around.colleagues,
    )


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was asked for, understood: its conditions and columns, and those of the saved filters around it."""

    asked: Asked
    known: Known
    own: Narrowed
    columns: tuple[Column, ...]
    around: Desk
    others: dict[UUID, tuple[List, Narrowed]]  # of the saved filters, those that can be counted

    def counts(self, tx: Transaction, whole: int | None) -> tuple[dict[List, int], int, dict[UUID, int]]:
        """The lengths of the lists, of what was asked for (``whole`` where it is known), and of the saved filters."""
        is_list = self.asked.which in RAIL and not self.asked.narrows
        extra = [] if is_list or whole is not None else [(self.asked.which, self.own.narrowing)]
        wanted = [(which, told.narrowing) for which, told in self.others.values()]
        values = {**self.known.values, **self.own.values}
        for _, told in self.others.values():
            values |= told.values
        found = counts(tx, (*of_the_rail(self.known.reach), *extra, *wanted), values)
        lists = dict(zip(RAIL, found, strict=False))
        rest = found[len(RAIL) :]
        if whole is None:
            whole = rest[0] if extra else lists[self.asked.which]
        return lists, whole, dict(zip(self.others, rest[len(extra) :], strict=True))


def prepared(tx: Transaction, person: Person, asked: Asked, locale: Locale) -> Prepared:
    """Everything a page of this list is read by; raises ``Invalid`` where it asks for what is not there."""
    around = desk(tx, person, locale)
    known = known_to(tx, around, asked)
    sound = [(one.id, one.asked) for one in around.filters if one.asked is not None]
    own, others = narrowed(tx, asked, known, [one for _, one in sound])
    told = {key: (one.which, other) for (key, one), other in zip(sound, others, strict=True) if other is not None}
    return Prepared(asked, known, own, _shown(known, asked, around), around, told)


def page_of(tx: Transaction, ready: Prepared, at: Place | None, locale: Locale) -> Picked:
    """The rows of one page of what was asked for, from this place on."""
    asked = ready.asked
    span = Span(asked.keys, locale, PAGE + 1, at is not None and at.id is not None, at is not None and at.before)
    page = Page(asked.which, ready.own.narrowing, span, ready.columns)
    return pick(tx, page, {**ready.known.values, **ready.own.values, **marks(at)}, ready.known.values["hands"])


def known_to(tx: Transaction, around: Desk, asked: Asked) -> Known:
    """What a filter of this reader may speak of; forms are read only where a column is named."""
    named = [*asked.columns, *around.columns, *(fact.column for fact in asked.facts)]
    named += [fact.column for one in around.filters if one.asked for fact in one.asked.facts]
    return Known(around.processes, columns(tx, around.processes) if named else {}, around.values, around.reach)


def _shown(known: Known, asked: Asked, around: Desk) -> tuple[Column, ...]:
    """The columns that were asked for; else the reader's own, as far as there still are such facts."""
    if asked.columns:
        return tuple(known.column(key) for key in asked.columns)
    return tuple(known.columns[key] for key in around.columns if key in known.columns)


def marks(at: Place | None) -> dict[str, Any]:
    """The values of a place."""
    if at is None or at.id is None:
        return {}
    return {**{f"p{n}": value for n, value in enumerate(at.values)}, "pid": at.id}


def _ways(picked: Picked, at: Place | None) -> tuple[str | None, str | None]:
    """The page before and the page after: where one came from there is always something, else what was found."""
    if not picked.rows or picked.first is None or picked.last is None:
        return None, None
    backwards = at is not None and at.before
    to_front = picked.more if backwards else at is not None
    to_end = picked.more if not backwards else at is not None and at.id is not None
    before = replace(picked.first, before=True).told() if to_front else None
    return before, picked.last.told() if to_end else None


def _next_due(person: Person) -> Select[Any]:
    return select(func.min(Task.due_day)).where(Task.assignee_id == person.id, Task.condition == TaskCondition.OPEN)


__all__ = [
    "LAST",
    "MANY",
    "PAGE",
    "RAIL",
    "Asked",
    "Inbox",
    "List",
    "Row",
    "inbox",
    "known_to",
    "marks",
    "page_of",
    "prepared",
]
