"""Work written down in a transaction, to be done after it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Json, Moment


class Promise(Base):
    """One promised piece of work; the row goes when it is done. ``key`` keeps a second promise of the same away."""

    __tablename__ = "promise"
    __table_args__ = (
        Index("ix_promise_due_at", "due_at", postgresql_where=text("given_up_at IS NULL")),
        Index(
            "uq_promise_key",
            "key",
            unique=True,
            postgresql_where=text("key IS NOT NULL"),
        ),
    )

    id: Mapped[Id]
    kind: Mapped[str]
    key: Mapped[str | None]
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    facts: Mapped[Json] = mapped_column(default=dict)
    made_at: Mapped[Moment]
    due_at: Mapped[Moment]  # not before; a lease pushes it ahead, so that nobody else takes it meanwhile
    lease: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    last_fault: Mapped[str | None]
    given_up_at: Mapped[Moment | None]
