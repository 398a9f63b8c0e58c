"""One page of a list, read in one statement: the tasks are picked along an index, then told at length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import TextClause, text

from processes import clock
from processes.language import Text
from processes.records.task import PARTIES
from processes.store.transaction import Transaction
from processes.tasks.inbox_columns import Column
from processes.tasks.inbox_lists import List
from processes.tasks.inbox_order import Place, order_by
from processes.tasks.inbox_pick import Narrowing, Span, picking


@dataclass(frozen=True, slots=True)
class Row:
    """One task in a list: ``due_day`` is the legal day, ``draft_at`` tells of the reader's half-filled answers.

    ``stands_in``: it is a colleague's, for whom the reader stands in today. ``cells`` are the facts of the columns
    that were asked for, as ``Column.told`` says them.
    """

    id: UUID
    revision: int
    name: Text
    why: dict[str, Any]
    due_day: date | None
    appointment_at: datetime | None
    statute: Text | None
    deadline_name: Text | None
    rule: str | None
    verified: bool
    case_id: UUID
    case_number: str
    process: Text
    citizen: str | None
    cpr_masked: str | None
    assignee_id: UUID | None
    assignee: str | None
    group: str | None
    opened_at: datetime
    completed_at: datetime | None
    draft_at: datetime | None
    follow_up_on: date | None
    priority: int
    stands_in: bool
    acted_for: str | None  # the colleague for whom it was completed
    helper_id: UUID | None
    helper: str | None  # who was asked for a part of it
    cells: tuple[Any, ...] = ()
    rests: bool = False  # its case is suspended: it waits

    def told(self) -> bytes:
        """Everything that is said of the task, in few bytes: rows that are alike in it are the same to who reads."""
        return orjson.dumps(self, default=repr)

    @property
    def group_waits(self) -> bool:
        """It is a step of somebody outside, and the house waits for it."""
        return self.group in PARTIES

    @property
    def opened_on(self) -> date:
        """The day it came."""
        return self.opened_at.astimezone(clock.COPENHAGEN).date()


@dataclass(frozen=True, slots=True)
class Picked:
    """The rows of a page, and the places they begin and end at; ``more`` says whether there are rows beyond."""

    rows: tuple[Row, ...]
    first: Place | None
    last: Place | None
    more: bool


_TOLD = """
 t.revision, t.name_da, t.name_en, t.why, t.due_day, t.appointment_at, t.case_id, t.assignee_id, t."group",
 t.opened_at, t.completed_at, t.follow_up_on, t.priority,
 d.statute_da, d.statute_en, d.name_da AS deadline_da, d.name_en AS deadline_en, d.rule, d.verified,
 c.number, c.definition_id, f.title_da, f.title_en, z.name AS citizen, z.cpr_masked, h.name AS assignee,
 c.condition = 'suspended' AS rests,
 a.name AS acted_for, t.helper_id, e.name AS helper, w.saved_at, {cells} AS cells
"""
_FROM = """
 FROM picked
 JOIN task t ON t.id = picked.id
 JOIN "case" c ON c.id = t.case_id
 JOIN definition f ON f.id = c.definition_id
 LEFT JOIN citizen z ON z.id = c.citizen_id
 LEFT JOIN deadline d ON d.id = t.deadline_id
 LEFT JOIN person h ON h.id = t.assignee_id
 LEFT JOIN person a ON a.id = t.acting_for_id
 LEFT JOIN person e ON e.id = t.helper_id
 LEFT JOIN answer_draft w ON w.task_id = t.id AND w.person_id = :me
"""


@lru_cache(maxsize=512)
def _statement(which: List, narrowing: Narrowing, span: Span, cells: int) -> TextClause:
    facts = "jsonb_build_array(" + ", ".join(f"c.facts -> CAST(:cell{n} AS text)" for n in range(cells)) + ")"
    named = [f"picked.k{n}" for n in range(len(span.keys))]
    told = _TOLD.format(cells=facts if cells else "NULL")
    picked = picking(which, narrowing, span, ())
    order = order_by(span.keys, named, "picked.id", backwards=span.backwards)
    parts = ("WITH picked AS MATERIALIZED (", picked, ") SELECT", ", ".join(named), ", picked.id,", told, _FROM)
    return text(" ".join((*parts, "ORDER BY", order)))


@dataclass(frozen=True, slots=True)
class Page:
    """What a page is read by: the list, what narrows it, which rows, and which facts stand in columns."""

    which: List
    narrowing: Narrowing
    span: Span
    columns: tuple[Column, ...] = ()


def pick(tx: Transaction, page: Page, values: Mapping[str, Any], hands: Sequence[UUID]) -> Picked:
    """The rows of one page; one more than ``most`` is asked for, to know whether more follow."""
    span = page.span
    named = {f"cell{n}": column.name for n, column in enumerate(page.columns)}
    found = list(tx.execute(_statement(page.which, page.narrowing, span, len(named)), {**values, **named}))
    keys = len(span.keys)
    more = len(found) == span.most
    kept = found[: span.most - 1] if more else found
    if span.backwards:
        kept.reverse()
    rows = tuple(_row(one[keys:], page.columns, hands) for one in kept)
    places = [Place(tuple(one[:keys]), one.id) for one in (kept[:1] + kept[-1:])] if kept else [None, None]
    return Picked(rows, places[0], places[-1], more)


def _row(told: Sequence[Any], columns: Sequence[Column], hands: Sequence[UUID]) -> Row:
    """One task from what ``_TOLD`` tells of it, in that order: fifty rows are read by place, not by name."""
    key, revision, name_da, name_en, why, due, at, case, holder_id, group, opened, done, later, priority = told[:14]
    law_da, law_en, clock_da, clock_en, rule, verified, number, definition, title_da, title_en = told[14:24]
    citizen, cpr, holder, rests, acted_for, helper_id, helper, saved, cells = told[24:]
    return Row(
        id=key,
        revision=revision,
        name=Text(name_da, name_en),
        why=why,
        due_day=due,
        appointment_at=at,
        statute=Text(law_da, law_en) if rule else None,
        deadline_name=Text(clock_da, clock_en) if rule else None,
        rule=rule,
        verified=verified if rule else True,
        case_id=case,
        case_number=number,
        process=Text(title_da, title_en),
        citizen=citizen,
        cpr_masked=cpr,
        assignee_id=holder_id,
        assignee=holder,
        group=group,
        opened_at=opened,
        completed_at=done,
        draft_at=saved,
        follow_up_on=later,
        priority=priority,
        stands_in=holder_id in hands[1:],
        acted_for=acted_for,
        helper_id=helper_id,
        helper=helper,
        cells=_cells(definition, cells, columns) if columns else (),
        rests=rests,
    )


def _cells(definition: UUID, cells: Sequence[Any] | None, columns: Sequence[Column]) -> tuple[Any, ...]:
    """A fact stands only in the column of its own process: elsewhere the same name may mean something else."""
    return tuple(
        column.told(value) if column.process.id == definition else None
        for column, value in zip(columns, cells or (), strict=False)
    )
