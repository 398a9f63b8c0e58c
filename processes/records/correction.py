"""A fact of a case that was put right, with what stood before."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from processes.language import Text
from processes.store.base import Base, Id, Json, Moment


class Correction(Base):
    """One fact changed by hand; ``before`` and ``after`` hold it as ``{"value": ...}``, ``special`` marks health."""

    __tablename__ = "correction"
    __table_args__ = (Index("ix_correction_case", "case_id", "id"),)

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    field: Mapped[str]
    title_da: Mapped[str]
    title_en: Mapped[str]
    before: Mapped[Json]
    after: Mapped[Json]
    special: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str]
    by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[Moment]

    @property
    def title(self) -> Text:
        """What the form calls the fact."""
        return Text(self.title_da, self.title_en)
