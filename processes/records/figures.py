"""What managers promise and report: targets, why one was missed, and reports as they were issued."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Json, Moment


class Target(Base):
    """What a centre or a team is to reach in a year: ``indicator`` is timeliness, lead, finished or stock."""

    __tablename__ = "target"
    __table_args__ = (
        UniqueConstraint("centre_id", "team_id", "indicator", "year", postgresql_nulls_not_distinct=True),
        CheckConstraint("(centre_id IS NULL) <> (team_id IS NULL)", name="one_place"),
    )

    id: Mapped[Id]
    centre_id: Mapped[UUID | None] = mapped_column(ForeignKey("centre.id"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"), index=True)
    indicator: Mapped[str]
    year: Mapped[int]
    value: Mapped[int]
    set_at: Mapped[Moment]
    set_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class Explanation(Base):
    """Why a target was not reached in a month, in somebody's words; the newest of a month is the one that is read."""

    __tablename__ = "explanation"
    __table_args__ = (Index("ix_explanation_target", "target_id", "month"),)

    id: Mapped[Id]
    target_id: Mapped[UUID] = mapped_column(ForeignKey("target.id"))
    month: Mapped[Day]  # its first
    words: Mapped[str]
    made_at: Mapped[Moment]
    made_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class Report(Base):
    """A report as it was issued. ``content`` is all it says, in both languages; nothing changes it afterwards."""

    __tablename__ = "report"
    __table_args__ = (UniqueConstraint("sort", "since"),)

    id: Mapped[Id]
    sort: Mapped[str]
    since: Mapped[Day]
    until: Mapped[Day]
    content: Mapped[Json]
    issued_at: Mapped[Moment]
    issued_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
