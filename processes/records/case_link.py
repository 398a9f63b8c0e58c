"""Two cases that belong together, and why."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Moment


class CaseLink(Base):
    """``case`` and ``other`` belong together: tied by hand with a reason, or ``other`` was begun by ``case``."""

    __tablename__ = "case_link"
    __table_args__ = (UniqueConstraint("case_id", "other_id"),)

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    other_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]  # hand | began
    reason: Mapped[str] = mapped_column(default="")
    made_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[Moment]
