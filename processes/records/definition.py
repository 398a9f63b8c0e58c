"""A process and its published versions."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from processes.access.permissions import Relation
from processes.language import Text
from processes.store.base import Base, Id, Json, Moment, Words

if TYPE_CHECKING:
    from processes.records.person import Person


class Definition(Base):
    """A process an owner is responsible for."""

    __tablename__ = "definition"

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(unique=True)
    title_da: Mapped[str]
    title_en: Mapped[str]
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    start_groups: Mapped[Words] = mapped_column(default=list)
    kle: Mapped[str | None]
    newest_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("version.id", use_alter=True, name="fk_definition_newest_id")
    )
    retired_at: Mapped[Moment | None]
    retired_why: Mapped[str | None]  # what everybody may read about it

    @property
    def title(self) -> Text:
        """The process's name in both languages."""
        return Text(self.title_da, self.title_en)

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this process."""
        relations = set()
        if self.owner_id is not None and self.owner_id == person.id:
            relations.add(Relation.OWNER)
        if person.groups & set(self.start_groups):
            relations.add(Relation.STARTER)
        return relations


class Version(Base):
    """One published, frozen edition. ``content`` maps file names to text; ``hash`` is over all of it.

    With ``valid_from`` ahead it waits: on that day ``in_force_at`` is set and it becomes the newest, once.
    """

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("definition_id", "number"),)

    id: Mapped[Id]
    definition_id: Mapped[UUID] = mapped_column(ForeignKey("definition.id"))
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(index=True)
    main: Mapped[str]  # the process that starts
    processes: Mapped[Words]  # every process the version holds, for calls from elsewhere
    content: Mapped[Json]
    note: Mapped[str] = mapped_column(default="")
    published_at: Mapped[Moment]
    published_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    valid_from: Mapped[Moment | None]
    in_force_at: Mapped[Moment | None]  # when it became the newest, if that was not at once
    retired_at: Mapped[Moment | None]
    retired_why: Mapped[str | None]

    @property
    def waits(self) -> bool:
        """Is its day still to come?"""
        return self.valid_from is not None and self.in_force_at is None and self.retired_at is None
