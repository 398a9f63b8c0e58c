"""The open remarks of a draft's review by the element they stand at, for whoever draws or reads the drawing."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.records import Person, Remark
from processes.store.transaction import Transaction
from processes.studio.drafts import seen_draft


@dataclass(frozen=True, slots=True)
class RemarkAt:
    """One remark that waits for something: at which element of which file, what it says, and who wrote it."""

    file: str
    element: str
    words: str
    by: str


def remarks_at(tx: Transaction, person: Person, draft_id: UUID) -> tuple[RemarkAt, ...]:
    """Every open remark at an element, in the order they came; answers are left to the review. Raises ``Forbidden``."""
    seen_draft(tx, person, draft_id)
    wanted = (
        select(Remark.file, Remark.element, Remark.words, Person.name)
        .join(Person, Person.id == Remark.person_id)
        .where(Remark.draft_id == draft_id, Remark.element != "")
        .where(Remark.settled_at.is_(None), Remark.answers_id.is_(None))
        .order_by(Remark.made_at, Remark.id)
    )
    return tuple(RemarkAt(*row) for row in tx.execute(wanted))
