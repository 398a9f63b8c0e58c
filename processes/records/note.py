"""A note on a case: what a colleague should know and no form asks for."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from processes.access.permissions import Relation
from processes.store.base import Base, Id, Ids, Moment

if TYPE_CHECKING:
    from processes.records.person import Person

CHANGED_WITHIN = timedelta(minutes=15)


class Note(Base):
    """One note; ``internal`` is the house's own working paper, ``special`` tells of health or the like.

    After ``CHANGED_WITHIN`` its words stand; what was wrong is corrected by a new note that names it.
    """

    __tablename__ = "note"
    __table_args__ = (Index("ix_note_case", "case_id", "id"),)

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("task.id"))
    written_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    written_at: Mapped[Moment]
    changed_at: Mapped[Moment | None]
    words: Mapped[str]
    internal: Mapped[bool] = mapped_column(default=False)
    special: Mapped[bool] = mapped_column(default=False)
    mentions: Mapped[Ids] = mapped_column(default=list)
    corrects_id: Mapped[UUID | None] = mapped_column(ForeignKey("note.id"), index=True)

    def may_change(self, now: datetime) -> bool:
        """Are its words still its writer's to change?"""
        return now < self.written_at + CHANGED_WITHIN

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this note."""
        return {Relation.SELF} if person.id == self.written_by_id else set()
