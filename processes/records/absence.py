"""When a person is away, and who stands in."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id


class Absence(Base):
    """A person is away from ``since`` to ``until`` (both included); ``substitute_id`` takes the tasks meanwhile."""

    __tablename__ = "absence"
    __table_args__ = (CheckConstraint("until IS NULL OR until >= since", name="ends_after_start"),)

    id: Mapped[Id]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    substitute_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[Day]
    until: Mapped[Day | None]
    reason: Mapped[str] = mapped_column(default="away")
