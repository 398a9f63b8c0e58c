"""An element of the diagram passed by a case; every measure and heat map is counted from these."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Moment, Serial


class Passage(Base):
    """Entered and left, or a flow taken (``how`` is taken, entered equals left).

    ``version_id`` is the version in which the element is drawn: of a process the case called, that process's own.
    """

    __tablename__ = "passage"
    __table_args__ = (
        Index("ix_passage_case", "case_id", "id"),
        Index("ix_passage_resting", "case_id", "step", postgresql_where=text("left_at IS NULL")),
    )

    id: Mapped[Serial]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("version.id"))
    process: Mapped[str]
    element: Mapped[str]
    step: Mapped[str]
    how: Mapped[str]  # resting | left | taken | cancelled
    entered_at: Mapped[Moment]
    left_at: Mapped[Moment | None]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
