"""A conflict of interest (inhabilitet): who may have no part in a citizen's cases, or in one case."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, Index, func, or_, select, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.records.case import Case
from processes.store.base import Base, Id, Moment


class Ground(StrEnum):
    """Why somebody is disqualified: the Public Administration Act, section 3(1), in everyday words."""

    FAMILY = "family"
    FRIEND = "friend"
    OWN_INTEREST = "own_interest"
    TIES = "ties"
    EARLIER_PART = "earlier_part"
    OTHER = "other"


class ConflictOfInterest(Base):
    """``person_id`` may have no part in the cases of ``citizen_id``, or in ``case_id`` alone, until it is ended."""

    __tablename__ = "conflict_of_interest"
    __table_args__ = (
        CheckConstraint("citizen_id IS NOT NULL OR case_id IS NOT NULL", name="about_something"),
        Index("ix_conflict_of_interest_person", "person_id", postgresql_where=text("ended_at IS NULL")),
    )

    id: Mapped[Id]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    citizen_id: Mapped[UUID | None] = mapped_column(ForeignKey("citizen.id", ondelete="CASCADE"), index=True)
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    ground: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")  # in words, for the person and her leader alone
    made_at: Mapped[Moment]
    made_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[Moment | None]
    ended_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


def barred_cases_of(person: Any) -> ColumnElement[list[UUID]]:
    """The cases this person may have no part in, as an array in the statement that reads the person."""
    return func.array(
        select(Case.id)
        .join(
            ConflictOfInterest,
            or_(ConflictOfInterest.case_id == Case.id, ConflictOfInterest.citizen_id == Case.citizen_id),
        )
        .where(ConflictOfInterest.person_id == person, ConflictOfInterest.ended_at.is_(None))
        .correlate_except(ConflictOfInterest, Case)
        .scalar_subquery()
    )
