"""Something a person must be told, on the screen and perhaps by mail."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Json, Moment


class Notice(Base):
    """One thing to tell one person; ``key`` makes sure it is told once."""

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("person_id", "key"),
        Index("ix_notice_unseen", "person_id", "made_at", postgresql_where=text("seen_at IS NULL")),
    )

    id: Mapped[Id]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    key: Mapped[str]
    kind: Mapped[str]
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("task.id", ondelete="CASCADE"))
    facts: Mapped[Json] = mapped_column(default=dict)
    made_at: Mapped[Moment]
    seen_at: Mapped[Moment | None]
    mailed_at: Mapped[Moment | None]
