"""Who was told of a version, and has said that it is read."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Moment


class Reading(Base):
    """One person and one version; told once."""

    __tablename__ = "reading"
    __table_args__ = (
        UniqueConstraint("version_id", "person_id"),
        Index("ix_reading_unread", "person_id", postgresql_where=text("read_at IS NULL")),
    )

    id: Mapped[Id]
    version_id: Mapped[UUID] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    told_at: Mapped[Moment]
    read_at: Mapped[Moment | None]
