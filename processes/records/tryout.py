"""Trying a draft: the acts of a case in memory, and what its examples and cases that have ended came to on it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Json, JsonList, Moment


class Tryout(Base):
    """One person's case on one draft; no case of anybody's, only the acts that make it again.

    ``hash`` is that of the draft's content when the acts were last done on it.
    """

    __tablename__ = "tryout"
    __table_args__ = (UniqueConstraint("draft_id", "person_id"),)

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    hash: Mapped[str]
    acts: Mapped[JsonList]
    began_at: Mapped[Moment]
    saved_at: Mapped[Moment]


class ExampleResult(Base):
    """How one example of a draft turned out, on the content of this hash; ``told`` are the differences."""

    __tablename__ = "example_result"
    __table_args__ = (UniqueConstraint("draft_id", "name"),)

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"))
    name: Mapped[str]
    hash: Mapped[str]
    told: Mapped[JsonList]
    ran_at: Mapped[Moment]


class Replay(Base):
    """Cases that have ended, played once more on a draft: those closed in ``since`` to ``until``."""

    __tablename__ = "replay"

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    hash: Mapped[str]
    since: Mapped[Moment]
    until: Mapped[Moment]
    total: Mapped[int]
    made_at: Mapped[Moment]
    ended_at: Mapped[Moment | None]


class ReplayRow(Base):
    """One case of it; ``outcome`` is None until its turn has come, then same, other, unlike or failed.

    ``unlike``: played on its own version it does not come out as it really did, so nothing is said about the draft.
    """

    __tablename__ = "replay_row"
    __table_args__ = (
        Index("ix_replay_row_left", "replay_id", "position", postgresql_where=text("outcome IS NULL")),
        Index("ix_replay_row_way", "replay_id", "way"),
    )

    replay_id: Mapped[UUID] = mapped_column(ForeignKey("replay.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    outcome: Mapped[str | None]
    way: Mapped[str | None]  # the first difference, by which alike cases are counted together
    told: Mapped[JsonList] = mapped_column(default=list)
    facts: Mapped[Json] = mapped_column(default=dict)
