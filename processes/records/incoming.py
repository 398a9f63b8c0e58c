"""A message a service sent us: kept by its sender's own id, so that sending it again changes nothing."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Moment


class Incoming(Base):
    """Who sent which message, what it said as a digest (not its content), and what became of it."""

    __tablename__ = "incoming"
    __table_args__ = (UniqueConstraint("sender", "message_id"),)

    id: Mapped[Id]
    sender: Mapped[str]
    message_id: Mapped[str]
    kind: Mapped[str]
    digest: Mapped[str]
    outcome: Mapped[str]  # started | received
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    stand_in: Mapped[bool] = mapped_column(default=False)
    received_at: Mapped[Moment]
