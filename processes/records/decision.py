"""One use of a decision table in a case."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Json, JsonList, Moment


class Decision(Base):
    """What went into a table, which rules matched, what came out; by which version and rule sets."""

    __tablename__ = "decision"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    version_id: Mapped[UUID] = mapped_column(ForeignKey("version.id"))
    element: Mapped[str]
    process: Mapped[str]
    table: Mapped[str]
    spec: Mapped[str | None]
    rule_sets: Mapped[Json] = mapped_column(default=dict)
    inputs: Mapped[Json]
    matched: Mapped[JsonList]
    outcome: Mapped[Json]
    explanation: Mapped[Json] = mapped_column(default=dict)
    decided_at: Mapped[Moment]
