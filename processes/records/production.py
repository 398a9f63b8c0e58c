"""What production is held against: norms for kinds of tasks, the hours of teams, and campaigns on old cases."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Moment


class Norm(Base):
    """How many minutes one task of a kind is reckoned to take, from a day on; the newest that has begun holds."""

    __tablename__ = "norm"
    __table_args__ = (
        UniqueConstraint("definition_id", "element", "since"),
        CheckConstraint("minutes > 0", name="takes_time"),
    )

    id: Mapped[Id]
    definition_id: Mapped[UUID] = mapped_column(ForeignKey("definition.id"))
    element: Mapped[str]
    minutes: Mapped[int]
    since: Mapped[Day]
    set_at: Mapped[Moment]
    set_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class TeamHours(Base):
    """How many hours for tasks one colleague of a team has in a whole week, from a day on; the newest holds."""

    __tablename__ = "team_hours"
    __table_args__ = (UniqueConstraint("team_id", "since"), CheckConstraint("hours > 0", name="some_hours"))

    id: Mapped[Id]
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    hours: Mapped[int]
    since: Mapped[Day]
    set_at: Mapped[Moment]
    set_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class Campaign(Base):
    """Old cases of one process that are to be finished: those opened before ``opened_before``, ``goal`` a week.

    Of one team, or (``team_id`` None) of all.
    """

    __tablename__ = "campaign"
    __table_args__ = (CheckConstraint("goal > 0", name="some_goal"),)

    id: Mapped[Id]
    title: Mapped[str]
    definition_id: Mapped[UUID] = mapped_column(ForeignKey("definition.id"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"), index=True)
    opened_before: Mapped[Day]
    goal: Mapped[int]
    began_on: Mapped[Day]
    began_at: Mapped[Moment]
    began_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[Moment | None]
    ended_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
