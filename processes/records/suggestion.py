"""A suggestion: how a step of a process could be better, written by somebody who works with it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.access.permissions import Relation
from processes.store.base import Base, Id, Moment

if TYPE_CHECKING:
    from processes.records.definition import Definition
    from processes.records.person import Person

MOST_WORDS = 2000


class SuggestionCondition(StrEnum):
    """What the owner has made of it."""

    NEW = "new"
    AGREED = "agreed"  # it comes in a later version
    DONE = "done"  # it stands in the version that is published
    DECLINED = "declined"


class Suggestion(Base):
    """One suggestion on one step, as it stood in the version its writer saw.

    One that was merged into another keeps its words and writer and is answered with the other.
    """

    __tablename__ = "suggestion"
    __table_args__ = (
        Index("ix_suggestion_step", "definition_id", "element"),
        Index("ix_suggestion_new", "definition_id", postgresql_where=text("condition = 'new'")),
    )

    id: Mapped[Id]
    definition_id: Mapped[UUID] = mapped_column(ForeignKey("definition.id"))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("version.id"))
    element: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    words: Mapped[str]
    made_at: Mapped[Moment]
    condition: Mapped[str] = mapped_column(default=SuggestionCondition.NEW)
    answer: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[Moment | None]
    answered_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    merged_into_id: Mapped[UUID | None] = mapped_column(ForeignKey("suggestion.id"), index=True)

    def relations_to(self, person: Person, definition: Definition) -> set[Relation]:
        """How ``person`` stands to it: the owner of its process, or who wrote it."""
        return definition.relations_to(person) | ({Relation.AUTHOR} if person.id == self.person_id else set())
