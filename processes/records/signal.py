"""A signal in a team's figures: more than chance by a stated rule, told once, and again when it worsens or ends."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Moment

LASTS = text("ended_at IS NULL")


class Signal(Base):
    """One signal: ``what`` is measured, ``side`` is above or below, ``rule`` is run or outside (the graver).

    ``week`` is the Monday of the week it was last seen in, ``value`` what was measured then, ``low`` and ``high`` the
    limits. Whoever has looked into it writes a ``note``.
    """

    __tablename__ = "signal"
    __table_args__ = (
        Index("uq_signal_lasting", "team_id", "what", unique=True, postgresql_where=LASTS),
        Index("ix_signal_raised_at", "raised_at"),
    )

    id: Mapped[Id]
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    what: Mapped[str]
    side: Mapped[str]
    rule: Mapped[str]
    began_on: Mapped[Day]
    week: Mapped[Day]
    value: Mapped[int]
    mean: Mapped[int]
    low: Mapped[int]
    high: Mapped[int]
    raised_at: Mapped[Moment]
    ended_at: Mapped[Moment | None]
    note: Mapped[str | None]
    settled_at: Mapped[Moment | None]
    settled_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
