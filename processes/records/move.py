"""A move: the running cases of a process on their way to another version, one by one."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Json, JsonList, Moment


class MoveCondition(StrEnum):
    """How a move is."""

    RUNNING = "running"  # up to ``until``: the canary, or every case
    LOOKING = "looking"  # the canary has been moved; somebody looks at it
    PAUSED = "paused"
    STOPPED = "stopped"  # something failed
    FINISHED = "finished"
    UNDOING = "undoing"
    UNDONE = "undone"


class MoveOutcome(StrEnum):
    """What became of one case."""

    MOVED = "moved"
    STAYS = "stays"  # it finds no place in the new version, or has one already, or rests
    FAILED = "failed"
    UNDONE = "undone"
    MOVED_ON = "moved_on"  # was to be taken back, but has gone on since


class Move(Base):
    """One move of many cases; ``until`` is how many of them have leave to go."""

    __tablename__ = "move"
    __table_args__ = (Index("ix_move_definition", "definition_id", "begun_at"),)

    id: Mapped[Id]
    definition_id: Mapped[UUID] = mapped_column(ForeignKey("definition.id"))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("version.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    names: Mapped[Json] = mapped_column(default=dict)
    keep_timers: Mapped[bool] = mapped_column(default=True)
    keep_deadlines: Mapped[bool] = mapped_column(default=True)
    canary: Mapped[int]
    until: Mapped[int]
    total: Mapped[int]
    condition: Mapped[str] = mapped_column(default=MoveCondition.RUNNING)
    fault: Mapped[Json | None]
    begun_at: Mapped[Moment]
    ended_at: Mapped[Moment | None]


class MoveCase(Base):
    """One case of it, with what is needed to take the move back: the state before, and every row that changed."""

    __tablename__ = "move_case"
    __table_args__ = (
        Index("ix_move_case_left", "move_id", "tries", "position", postgresql_where=text("outcome IS NULL")),
        Index("ix_move_case_case", "case_id"),
    )

    move_id: Mapped[UUID] = mapped_column(ForeignKey("move.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    tries: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[str | None]
    code: Mapped[str | None]
    facts: Mapped[Json] = mapped_column(default=dict)
    state: Mapped[bytes | None]
    was: Mapped[Json | None]
    changes: Mapped[JsonList | None]
    revision: Mapped[int | None]
    final: Mapped[str | None]
    moved_at: Mapped[Moment | None]
