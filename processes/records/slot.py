"""A slot: a time for an interview that a team offers, and the case that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from processes.access.permissions import Relation
from processes.records.person import Team
from processes.store.base import Base, Id, Moment

if TYPE_CHECKING:
    from processes.records.person import Person


class Slot(Base):
    """A time of one team; several at once differ by ``seat``. Free while no case holds it.

    A time that nobody had offered is written down as one with its ``reason``, and goes when it is given up.
    """

    __tablename__ = "slot"
    __table_args__ = (
        Index("uq_slot_seat", "team_id", "starts_at", "seat", unique=True, postgresql_where=text("offered")),
        Index("ix_slot_team", "team_id", "starts_at"),
    )

    id: Mapped[Id]
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    starts_at: Mapped[Moment]
    minutes: Mapped[int]
    form: Mapped[str] = mapped_column(default="")  # fremmøde | telefon | video; empty: whichever is chosen
    room: Mapped[str] = mapped_column(default="")
    seat: Mapped[int] = mapped_column(default=1)
    offered: Mapped[bool] = mapped_column(default=True)
    reason: Mapped[str] = mapped_column(default="")
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("case.id", ondelete="SET NULL"), index=True)
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("task.id", ondelete="SET NULL"))
    held_at: Mapped[Moment | None]
    held_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    no_show_at: Mapped[Moment | None]
    made_at: Mapped[Moment]
    made_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))

    team: Mapped[Team] = relationship(lazy="joined", innerjoin=True)

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this time: as to its team."""
        return self.team.relations_to(person)
