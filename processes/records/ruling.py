"""What an authority decides in a case."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Json, Moment, Words


class Ruling(Base):
    """A ruling with legal basis, facts, reasons, hearing, approval and complaint guidance (form F0.1)."""

    __tablename__ = "ruling"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("task.id"))
    kind: Mapped[str]
    outcome: Mapped[str]
    adverse: Mapped[bool]
    legal_basis: Mapped[Words]
    content: Mapped[Json]
    hearing_done_at: Mapped[Moment | None]
    effective_from: Mapped[Day | None]
    complaint_guidance: Mapped[bool]
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approver_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[Moment | None]
    made_at: Mapped[Moment]
