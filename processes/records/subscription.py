"""Which message or signal a case waits for."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Moment


class Subscription(Base):
    """A case waits at ``element`` for a message or signal of this name; ``correlation`` narrows it."""

    __tablename__ = "subscription"
    __table_args__ = (
        Index("ix_subscription_name", "name", "correlation"),
        Index("uq_subscription_step", "case_id", "step", unique=True),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    step: Mapped[str]
    element: Mapped[str]
    process: Mapped[str]
    kind: Mapped[str]  # message | signal
    name: Mapped[str]
    correlation: Mapped[str] = mapped_column(default="")
    since: Mapped[Moment]
