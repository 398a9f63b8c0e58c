"""One act on many tasks: what was asked for, and what became of each row."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.access.permissions import Relation
from processes.records.person import Person
from processes.store.base import Base, Id, Json, Moment


class Bulk(Base):
    """One person's act on many tasks; ``facts`` are what the act needs beside them, ``total`` how many there are."""

    __tablename__ = "bulk"
    __table_args__ = (Index("ix_bulk_person", "person_id", "made_at"),)

    id: Mapped[Id]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    act: Mapped[str]
    facts: Mapped[Json] = mapped_column(default=dict)
    total: Mapped[int]
    made_at: Mapped[Moment]
    ended_at: Mapped[Moment | None]

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to it: it belongs to whoever asked for it."""
        return {Relation.SELF} if person.id == self.person_id else set()


class BulkRow(Base):
    """One task of it; ``outcome`` is None until its turn has come, then ``done`` or ``refused`` with the code why."""

    __tablename__ = "bulk_row"
    __table_args__ = (Index("ix_bulk_row_left", "bulk_id", "position", postgresql_where=text("outcome IS NULL")),)

    bulk_id: Mapped[UUID] = mapped_column(ForeignKey("bulk.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[UUID] = mapped_column(ForeignKey("task.id", ondelete="CASCADE"), index=True)
    seen: Mapped[int | None]
    tries: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[str | None]
    code: Mapped[str | None]
    facts: Mapped[Json] = mapped_column(default=dict)
