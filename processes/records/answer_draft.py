"""Half-filled answers: a row of its own, so that saving them never makes the task stale."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from processes import clock
from processes.store.base import Base, Json, Moment


class AnswerDraft(Base):
    """What one person has typed into one task so far; ``page`` and ``device`` are where she last did."""

    __tablename__ = "answer_draft"

    task_id: Mapped[UUID] = mapped_column(ForeignKey("task.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    answers: Mapped[Json]
    saved_at: Mapped[Moment]
    begun_at: Mapped[Moment] = mapped_column(default=clock.now)
    revision: Mapped[int] = mapped_column(default=1)  # grows with every change, so that none is overwritten unseen
    page: Mapped[str] = mapped_column(default="")
    device: Mapped[str] = mapped_column(default="")
