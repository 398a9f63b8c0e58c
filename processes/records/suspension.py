"""A time in which a case rests: since when, why, and how it was resumed."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Moment

RUNS = text("ended_at IS NULL")


class Suspension(Base):
    """One rest of one case; ``look_on`` is the day somebody means to look at it again.

    ``timers`` is what the watches of the diagram did with the time when the case was resumed: at_once or held_back.
    """

    __tablename__ = "suspension"
    __table_args__ = (Index("uq_suspension_running", "case_id", unique=True, postgresql_where=RUNS),)

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    ground: Mapped[str]
    reason: Mapped[str]
    look_on: Mapped[Day | None]
    since: Mapped[Moment]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[Moment | None]
    ended_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    timers: Mapped[str | None]
