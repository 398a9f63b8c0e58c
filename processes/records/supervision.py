"""Supervision by those who lead: a sample of rulings, what was found in each, and what is done about it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Json, JsonList, Moment


class Supervision(Base):
    """One draw: of which rulings, by which seed, how many there were to draw from, and by which list they are read.

    Never changed and never removed: nobody can draw again until a sample fits. ``place`` is a team, a centre or all.
    """

    __tablename__ = "supervision"
    __table_args__ = (Index("ix_supervision_place", "place", "until"),)

    id: Mapped[Id]
    place: Mapped[str]
    since: Mapped[Day]  # the days on which the rulings were made
    until: Mapped[Day]
    seed: Mapped[int] = mapped_column(BigInteger)
    strata: Mapped[JsonList]  # [{key, wanted, found, drawn}]
    pool: Mapped[str]  # SHA-256 over the ids it was drawn from, in order
    checklist: Mapped[str]
    points: Mapped[JsonList]  # the list as it was then: [{key, da, en}]
    drawn_at: Mapped[Moment]
    drawn_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class SupervisedRuling(Base):
    """One ruling of a sample; ``answers`` is point -> yes, no or irrelevant, once somebody has looked at it."""

    __tablename__ = "supervised_ruling"
    __table_args__ = (UniqueConstraint("supervision_id", "ruling_id"),)

    id: Mapped[Id]
    supervision_id: Mapped[UUID] = mapped_column(ForeignKey("supervision.id", ondelete="CASCADE"))
    ruling_id: Mapped[UUID] = mapped_column(ForeignKey("ruling.id", ondelete="CASCADE"), index=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    stratum: Mapped[str]
    place: Mapped[int]  # in the order they were drawn
    answers: Mapped[Json | None]
    note: Mapped[str | None]
    assessed_at: Mapped[Moment | None]
    assessed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


class SupervisionAction(Base):
    """What is to be done because of what was found: by which role, until when, and what came of it."""

    __tablename__ = "supervision_action"
    __table_args__ = (Index("ix_supervision_action_open", "due_day", postgresql_where=text("done_at IS NULL")),)

    id: Mapped[Id]
    supervision_id: Mapped[UUID] = mapped_column(ForeignKey("supervision.id", ondelete="CASCADE"), index=True)
    point: Mapped[str | None]  # of the checklist; None: about the whole
    what: Mapped[str]
    role: Mapped[str]  # who sees to it
    due_day: Mapped[Day]
    made_at: Mapped[Moment]
    made_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    done_at: Mapped[Moment | None]
    done_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    effect: Mapped[str | None]  # what was seen to have come of it
