"""A preflight: what a new version would do to the cases that run, asked without touching them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Json, JsonList, Moment


class Preflight(Base):
    """One question about one draft as it stood (``hash``); cases are tried in the order of their ids up to ``last``.

    ``groups`` are the answers: cases that stand at the same elements and would fare alike, counted together.
    """

    __tablename__ = "preflight"
    __table_args__ = (Index("ix_preflight_draft", "draft_id", "begun_at"),)

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    hash: Mapped[str]
    names: Mapped[Json] = mapped_column(default=dict)
    keep_timers: Mapped[bool] = mapped_column(default=True)
    keep_deadlines: Mapped[bool] = mapped_column(default=True)
    begun_at: Mapped[Moment]
    ended_at: Mapped[Moment | None]
    total: Mapped[int]
    done: Mapped[int] = mapped_column(default=0)
    last: Mapped[UUID | None]
    groups: Mapped[JsonList] = mapped_column(default=list)
    fault: Mapped[Json | None]
