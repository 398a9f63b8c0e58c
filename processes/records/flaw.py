"""What is wrong with the data of a case, from a day on: found by a check, until it is mended or held to be right."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, SmallInteger, text
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import Text as SqlText

from processes.store.base import Base, Day, Id, Json, Moment


class Flaw(Base):
    """One thing that is wrong with a case; ``place`` tells two of one check apart, ``other_id`` is the case beside it.

    ``since`` may lie ahead: a day that will have passed then. What is mended keeps its row, so that the figures of
    earlier weeks stay as they were.
    """

    __tablename__ = "flaw"
    __table_args__ = (
        Index(
            "uq_flaw_open", "case_id", "rule", "place", "since", unique=True, postgresql_where=text("ended_on IS NULL")
        ),
        Index("ix_flaw_other", "other_id", postgresql_where=text("ended_on IS NULL AND other_id IS NOT NULL")),
        Index("ix_flaw_ended_on", "ended_on"),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    rule: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    since: Mapped[Day]
    other_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    detail: Mapped[Json] = mapped_column(default=dict)  # what is told of it, in both languages
    ended_on: Mapped[Day | None]
    accepted_at: Mapped[Moment | None]  # when somebody said that it is right all the same
    accepted_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    accepted_why: Mapped[str | None]


class FlawMark(Base):
    """How far the checks have come: as ``TallyMark``; ``checks`` is a hash of the checks the cases were tried with."""

    __tablename__ = "flaw_mark"

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    snapshot: Mapped[str | None] = mapped_column(SqlText)
    underway: Mapped[str | None] = mapped_column(SqlText)
    reached: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    checks: Mapped[str]
