"""What a person keeps about lists: saved filters, and the columns that stand beside the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from processes.access.permissions import Relation
from processes.store.base import Base, Id, JsonList, Moment, Words

if TYPE_CHECKING:
    from processes.records.person import Person


class InboxFilter(Base):
    """A named way to see a list, its maker's own or shared with a team; ``asked`` are names and values of an address.

    It gives nobody more to see: whoever opens it sees what the lists show to that reader.
    """

    __tablename__ = "inbox_filter"
    __table_args__ = (Index("ix_inbox_filter_maker", "maker_id"), Index("ix_inbox_filter_team", "team_id"))

    id: Mapped[Id]
    name: Mapped[str]
    maker_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"))
    asked: Mapped[JsonList]
    changed_at: Mapped[Moment]
    revision: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012  (SQLAlchemy declares it on the instance)

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this filter."""
        relations = set()
        if self.maker_id == person.id:
            relations.add(Relation.OWNER)
        if self.team_id in person.team_ids:
            relations.add(Relation.TEAM_MEMBER)
        if self.team_id in person.led_team_ids:
            relations.add(Relation.TEAM_LEADER)
        return relations


class InboxColumns(Base):
    """Which facts of a case a person sees as columns in lists, in this order."""

    __tablename__ = "inbox_columns"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    columns: Mapped[Words]
