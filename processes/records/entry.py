"""One line of the audit trail; the database refuses to change or delete it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Json, Moment, Serial


class Entry(Base):
    """Who did what to which case and task, when. Ids and codes only, never a person's words, so that it may stay.

    No foreign keys: the line outlives what it tells of.
    """

    __tablename__ = "entry"
    __table_args__ = (
        Index("ix_entry_case", "case_id", "id"),
        Index("ix_entry_person", "person_id", "id"),
    )

    id: Mapped[Serial]
    at: Mapped[Moment]
    kind: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    acting_for_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    case_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    task_id: Mapped[UUID | None] = mapped_column(PG_UUID(as_uuid=True))
    facts: Mapped[Json] = mapped_column(default=dict)
