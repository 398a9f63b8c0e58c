"""A justified deviation from the course that was drawn: a step let by, or one more step, with its ground."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.errors import AlreadyDone
from processes.language import Text
from processes.store.base import Base, Day, Id, Moment

WAITS = text("closed_at IS NULL")


class DeviationSort(StrEnum):
    """How the course is left."""

    SKIP = "skip"
    ADD = "add"


class Deviation(Base):
    """One deviation at one step of one version; the ground is frozen in words: a later edition rewrites no past.

    ``approver`` is who had to agree: none, leader or owner. ``how`` is done, refused or withdrawn; what waits has none.
    """

    __tablename__ = "deviation"
    __table_args__ = (
        Index("ix_deviation_case", "case_id", "id"),
        Index("ix_deviation_counted", "version_id", "element", "sort"),
        Index("ix_deviation_waiting", "asked_at", postgresql_where=WAITS),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("version.id"))
    process: Mapped[str]
    element: Mapped[str]
    step: Mapped[str]
    sort: Mapped[str]
    ground: Mapped[str]
    ground_da: Mapped[str]
    ground_en: Mapped[str]
    reason: Mapped[str]
    approver: Mapped[str] = mapped_column(default="none")
    title: Mapped[str | None]  # of the step that is added
    group: Mapped[str | None]
    due_day: Mapped[Day | None]
    asked_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[Moment]
    closed_at: Mapped[Moment | None]
    closed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    how: Mapped[str | None]
    words: Mapped[str | None]  # why it was refused

    @property
    def ground_words(self) -> Text:
        """The ground as the owner wrote it then."""
        return Text(self.ground_da, self.ground_en)

    def must_wait(self) -> None:
        """Raise ``AlreadyDone`` if it no longer waits."""
        if self.closed_at is not None:
            raise AlreadyDone(f"deviation_{self.how}", case=str(self.case_id), at=self.closed_at)
