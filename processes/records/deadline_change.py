"""A change of a legal clock by hand: from which day to which, who, when, why, and how it stood before."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Json, Moment


class DeadlineChange(Base):
    """One change; ``before`` holds what undoing it must put back."""

    __tablename__ = "deadline_change"

    id: Mapped[Id]
    deadline_id: Mapped[UUID] = mapped_column(ForeignKey("deadline.id", ondelete="CASCADE"), index=True)
    how: Mapped[str]  # moved | paused | resumed
    before_day: Mapped[Day]
    due_day: Mapped[Day]
    reason: Mapped[str]
    before: Mapped[Json] = mapped_column(default=dict)
    changed_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[Moment]
    undone_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    undone_at: Mapped[Moment | None]
