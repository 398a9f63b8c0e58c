"""One line of the audit trail; the database refuses to change or delete it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import BigInteger, Index, text
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Json, Moment, Serial

WRITTEN_IN = text("(pg_current_xact_id()::text)::bigint")


class Entry(Base):
    """Who did what to which case and task, when. Ids and codes only, never a person's words, so that it may stay.

    No foreign keys: the line outlives what it tells of.
    """

    __tablename__ = "entry"
    __table_args__ = (
        Index("ix_entry_case", "case_id", "id"),
        Index("ix_entry_person", "person_id", "id"),
        Index("ix_entry_written_in", "written_in"),
    )

    id: Mapped[Serial]
    at: Mapped[Moment]
    kind: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    acting_for_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    case_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    task_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    facts: Mapped[Json] = mapped_column(default=dict)
    # the transaction that wrote it, given by the database: who counts knows by it what is new, in whatever order
    # transactions ended
    written_in: Mapped[int | None] = mapped_column(BigInteger, server_default=WRITTEN_IN)
