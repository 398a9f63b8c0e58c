"""A draft: an edition being drawn, kept file by file beside the version it began from."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.access.permissions import Relation
from processes.store.base import Base, Id, Ids, Moment

if TYPE_CHECKING:
    from processes.records.definition import Definition
    from processes.records.person import Person


class DraftCondition(StrEnum):
    """How far a draft has come."""

    DRAWING = "drawing"
    REVIEW = "review"
    APPROVED = "approved"
    PUBLISHED = "published"
    DISCARDED = "discarded"


LAWYERS = "jura"  # the group whose members may approve a draft they are asked to look at
LIVING = text("condition IN ('drawing', 'review', 'approved')")


class Draft(Base):
    """An edition being drawn; may be wrong, is never run on a case.

    Its content is that of the version it began from, with its own ``DraftFile`` rows laid over. Whoever edits holds it
    until ``held_until``; the revision counts every saved file, so that two windows cannot overwrite each other unseen.
    Everybody who saved a file is an author: none of them may approve it.
    """

    __tablename__ = "draft"
    __table_args__ = (Index("ix_draft_living", "definition_id", postgresql_where=LIVING),)

    id: Mapped[Id]
    definition_id: Mapped[UUID] = mapped_column(ForeignKey("definition.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)  # the author: who may not approve it
    based_on_id: Mapped[UUID | None] = mapped_column(ForeignKey("version.id"))
    title: Mapped[str] = mapped_column(default="")  # what the owner calls it: "Reminder after two days"
    condition: Mapped[str] = mapped_column(default=DraftCondition.DRAWING)
    note: Mapped[str] = mapped_column(default="")  # what changes for whom: goes with the version
    valid_from: Mapped[Moment | None]  # published from then on; None: when it is published
    began_at: Mapped[Moment]
    saved_at: Mapped[Moment]
    held_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    held_since: Mapped[Moment | None]
    held_until: Mapped[Moment | None]
    taken_from_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))  # from whom it was taken over last
    taken_at: Mapped[Moment | None]
    writer_ids: Mapped[Ids] = mapped_column(default=list)  # everybody who saved a file in it
    reviewer_ids: Mapped[Ids] = mapped_column(default=list)  # whom it was sent to, while it is in review
    version_id: Mapped[UUID | None] = mapped_column(ForeignKey("version.id"))  # what it became
    revision: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012  (SQLAlchemy declares it on the instance)

    @property
    def is_living(self) -> bool:
        """Neither published nor discarded."""
        return self.condition in (DraftCondition.DRAWING, DraftCondition.REVIEW, DraftCondition.APPROVED)

    def relations_to(self, person: Person, definition: Definition) -> set[Relation]:
        """How ``person`` stands to this draft: the owner of its process, one of those who draw it, a reviewer."""
        relations = definition.relations_to(person)
        if person.id in {self.person_id, *self.writer_ids}:
            relations.add(Relation.AUTHOR)
        if person.id in (self.reviewer_ids or ()):
            relations |= {Relation.REVIEWER} | ({Relation.LAWYER} if LAWYERS in person.groups else set())
        return relations

    def holder(self, now: datetime) -> UUID | None:
        """Who edits it at this moment; None: nobody does, or no longer."""
        return self.held_by_id if self.held_until is not None and self.held_until > now else None


class DraftFile(Base):
    """One file of a draft that differs from the version's; ``content`` None: it was taken out."""

    __tablename__ = "draft_file"
    __table_args__ = (UniqueConstraint("draft_id", "name"),)

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"))
    name: Mapped[str]
    content: Mapped[str | None]
    saved_at: Mapped[Moment]
    saved_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    revision: Mapped[int]  # the draft's revision when it was saved
