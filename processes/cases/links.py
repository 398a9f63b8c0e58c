"""The cases that belong with a case: the same citizen's, those tied by hand, and those one of them began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from processes.language import Text
from processes.reading.admission import may_open
from processes.records import Case, CaseLink, Definition, Person
from processes.store.transaction import Transaction

MOST = 20


@dataclass(frozen=True, slots=True)
class LinkedCase:
    """One of them: ``how`` is ``began`` (this case began it), ``begun_by``, ``hand`` or ``citizen``."""

    id: UUID
    number: str
    process: Text
    condition: str
    opened_at: datetime
    how: str
    reason: str


def linked_cases(tx: Transaction, person: Person, case: Case) -> tuple[LinkedCase, ...]:
    """At most ``MOST``: those with a tie first, then the same citizen's, newest first; only what she may open."""
    ties = {
        (one.other_id if one.case_id == case.id else one.case_id): one
        for one in tx.execute(
            select(CaseLink).where(or_(CaseLink.case_id == case.id, CaseLink.other_id == case.id))
        ).scalars()
    }
    which: ColumnElement[bool] = Case.id.in_(ties)
    if case.citizen_id is not None:
        which = or_(which, Case.citizen_id == case.citizen_id)
    rows: Any = tx.execute(
        select(Case, Definition)
        .join(Definition, Definition.id == Case.definition_id)
        .where(which, Case.id != case.id, may_open(person))
        .order_by(Case.id.in_(ties).desc(), Case.opened_at.desc(), Case.id)
        .limit(MOST)
    )
    return tuple(_row(case, other, process, ties.get(other.id)) for other, process in rows)


def _row(case: Case, other: Case, process: Definition, tie: CaseLink | None) -> LinkedCase:
    return LinkedCase(
        id=other.id,
        number=other.number,
        process=process.title,
        condition=other.condition,
        opened_at=other.opened_at,
        how=_how(case, tie),
        reason=tie.reason if tie else "",
    )


def _how(case: Case, tie: CaseLink | None) -> str:
    if tie is None:
        return "citizen"
    if tie.kind == "began":
        return "began" if tie.case_id == case.id else "begun_by"
    return "hand"
