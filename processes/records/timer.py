"""A timer in the diagram that waits to fire."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Moment


class Timer(Base):
    """One waiting timer. It keeps ``due_at`` for ever; ``try_at`` moves ahead when a firing fails.

    ``fired_at`` and ``cleared_at`` end it: fired exactly once, or cleared because the case went another way.
    """

    __tablename__ = "timer"
    __table_args__ = (
        Index(
            "ix_timer_try_at",
            "try_at",
            postgresql_where=text("fired_at IS NULL AND cleared_at IS NULL"),
        ),
        Index(
            "uq_timer_waiting",
            "case_id",
            "step",
            unique=True,
            postgresql_where=text("fired_at IS NULL AND cleared_at IS NULL"),
        ),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    step: Mapped[str]
    element: Mapped[str]
    process: Mapped[str]
    set_at: Mapped[Moment]
    due_at: Mapped[Moment]
    try_at: Mapped[Moment]
    fired_at: Mapped[Moment | None]
    cleared_at: Mapped[Moment | None]
    attempts: Mapped[int] = mapped_column(default=0)
    last_fault: Mapped[str | None]
