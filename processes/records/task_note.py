"""What colleagues write on a task: when handing it over, asking for help, answering, putting it off."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Moment


class NoteKind(StrEnum):
    """On what occasion it was written."""

    HANDED = "handed"
    ASKED = "asked"
    ANSWERED = "answered"
    RECALLED = "recalled"
    FOLLOW_UP = "follow_up"
    PRIORITY = "priority"


class TaskNote(Base):
    """One note on a task, from ``person_id`` and perhaps to ``to_id``; ``day`` is the day it is about, if any."""

    __tablename__ = "task_note"
    __table_args__ = (Index("ix_task_note_task", "task_id", "made_at"),)

    id: Mapped[Id]
    task_id: Mapped[UUID] = mapped_column(ForeignKey("task.id", ondelete="CASCADE"))
    kind: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    to_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    day: Mapped[Day | None]
    text: Mapped[str] = mapped_column(default="")
    made_at: Mapped[Moment]
