"""When a person is away, and who stands in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ColumnElement, Date, ForeignKey, bindparam, func, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from processes import clock
from processes.store.base import Base, Day, Id, Moment


class Absence(Base):
    """A person is away from ``since`` to ``until`` (both included); ``substitute_id`` takes the tasks meanwhile.

    One that was ended on the day it began has ``until`` on the day before: it is kept, and was never in force.
    """

    __tablename__ = "absence"
    __table_args__ = (CheckConstraint("until IS NULL OR until >= since - 1", name="ends_after_start"),)

    id: Mapped[Id]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    substitute_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[Day]
    until: Mapped[Day | None]
    reason: Mapped[str] = mapped_column(default="away")
    returned_at: Mapped[Moment | None]  # when the work went back to the person, who was told what was done meanwhile


def in_force(today: Any = None) -> ColumnElement[bool]:
    """Is this absence on today? The day is asked for when the statement runs, so that one may be kept."""
    day = bindparam(None, callable_=clock.today, type_=Date()) if today is None else today
    return (Absence.since <= day) & or_(Absence.until.is_(None), Absence.until >= day)


def stood_in_for_by(person: Any) -> ColumnElement[list[UUID]]:
    """Those this person stands in for today, as an array in the statement that reads the person."""
    return func.array(
        select(Absence.person_id)
        .where(Absence.substitute_id == person, in_force())
        .correlate_except(Absence)
        .scalar_subquery()
    )
