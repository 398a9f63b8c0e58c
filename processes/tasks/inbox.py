"""The lists a caseworker works from: mine, my team's, late, due this week, waiting, on follow-up, done today."""

from __future__ import annotations

from collections.abc import Sequence
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
    around = desk(tx, person, locale)
    known = known_to(tx, around, asked)
    filters = [one for one in around.filters if one.asked is not None]
    own, others = narrowed(tx, asked, known, [one.asked for one in filters if one.asked])
    at = place_of(place, asked.keys)
    span = Span(asked.keys, locale, PAGE + 1, at is not None and at.id is not None, at is not None and at.before)
    shown = _shown(known, asked, around)
    page = Page(asked.which, own.narrowing, span, shown)
    picked = pick(tx, page, {**known.values, **own.values, **_marks(at)}, known.values["hands"])
    before, after = _ways(picked, at)
    whole = len(picked.rows) if before is None and after is None and at is None else None
    lists, found, kept = _counts(tx, known, (asked, own, whole), list(zip(filters, others, strict=True)))
    return Inbox(
        asked=asked,
        rows=picked.rows,
        counts=lists,
        found=found,
        before=before,
        after=after,
        today=clock.today(),
        next_due=None if picked.rows else tx.execute(_next_due(person)).scalar(),
        processes=known.processes,
        columns=shown,
        filters=tuple(Counted(one, kept.get(one.id)) for one in around.filters),
    )


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


def _counts(
    tx: Transaction,
    known: Known,
    own: tuple[Asked, Narrowed, int | None],
    others: Sequence[tuple[Saved, Narrowed | None]],
) -> tuple[dict[List, int], int, dict[UUID, int]]:
    """The lengths of the lists, of what was asked for (unless all of it is on the page), and of the saved filters."""
    asked, narrowing, whole = own
    sound = [(one.id, one.asked.which, told) for one, told in others if told is not None and one.asked is not None]
    is_list = asked.which in RAIL and not asked.narrows
    extra = [] if is_list or whole is not None else [(asked.which, narrowing.narrowing)]
    wanted = [(which, told.narrowing) for _, which, told in sound]
    values = {**known.values, **narrowing.values}
    for _, _, told in sound:
        values |= told.values
    found = counts(tx, (*of_the_rail(known.reach), *extra, *wanted), values)
    lists = dict(zip(RAIL, found, strict=False))
    rest = found[len(RAIL) :]
    if whole is None:
        whole = rest[0] if extra else lists[asked.which]
    kept = zip(sound, rest[len(extra) :], strict=True)
    return lists, whole, {key: count for (key, _, _), count in kept}


def _marks(at: Place | None) -> dict[str, Any]:
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


__all__ = ["LAST", "MANY", "PAGE", "RAIL", "Asked", "Inbox", "List", "Row", "inbox"]
