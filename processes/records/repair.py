"""A repair of a case that somebody asks for and somebody else looks at before it is done."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.errors import AlreadyDone, Stale
from processes.store.base import Base, Id, Json, Moment

WAITS = text("closed_at IS NULL")


class RepairSort(StrEnum):
    """What is to be done."""

    MOVE = "move"  # put a token elsewhere
    ANSWER = "answer"  # a failed call outside gets an answer by hand
    REOPEN = "reopen"  # a closed case goes on


class Closed(StrEnum):
    """What became of something that waited for a second pair of eyes."""

    DONE = "done"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Repair(Base):
    """One repair; ``seen`` is the case's revision it was asked for at: a case that moved since is looked at anew."""

    __tablename__ = "repair"
    __table_args__ = (
        Index("ix_repair_case", "case_id", "id"),
        Index("ix_repair_waiting", "asked_at", postgresql_where=WAITS),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    sort: Mapped[str]
    step: Mapped[str]
    element: Mapped[str]  # where the case stands, or the call that failed
    target: Mapped[str]  # where it is to go on; empty for an answer
    facts: Mapped[Json] = mapped_column(default=dict)  # the answer
    reason: Mapped[str]
    seen: Mapped[int]
    asked_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[Moment]
    closed_at: Mapped[Moment | None]
    closed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    how: Mapped[str | None]
    words: Mapped[str | None]  # why it was refused

    def must_wait(self) -> None:
        """Raise ``AlreadyDone`` if it no longer waits."""
        if self.closed_at is not None:
            raise AlreadyDone(f"repair_{self.how}", case=str(self.case_id), at=self.closed_at)

    def must_fit(self, revision: int) -> None:
        """Raise ``Stale`` if the case has moved since it was asked for."""
        if revision != self.seen:
            raise Stale("repair_stale", case=str(self.case_id))
