"""A review of a draft: who was asked to look, what they remarked, who approved exactly which content."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, Ids, Moment

RUNS = text("ended_at IS NULL")
COUNTS = text("voided_at IS NULL")


class Review(Base):
    """One time a draft was sent to be looked at; ``hash`` is that of everything it held then."""

    __tablename__ = "review"
    __table_args__ = (Index("uq_review_running", "draft_id", unique=True, postgresql_where=RUNS),)

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"), index=True)
    hash: Mapped[str]
    note: Mapped[str]  # what the reviewers are asked to look at
    reviewer_ids: Mapped[Ids]
    sent_at: Mapped[Moment]
    sent_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[Moment | None]
    ended_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    ended_why: Mapped[str | None]  # why it was sent back to be drawn; None: it was not


class Approval(Base):
    """Somebody answers for a draft exactly as its ``hash`` says; void as soon as it is drawn on."""

    __tablename__ = "approval"
    __table_args__ = (Index("uq_approval_counts", "draft_id", "person_id", unique=True, postgresql_where=COUNTS),)

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"))
    review_id: Mapped[UUID] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    hash: Mapped[str]
    words: Mapped[str] = mapped_column(default="")
    made_at: Mapped[Moment]
    voided_at: Mapped[Moment | None]


class Remark(Base):
    """What a reader of a draft wrote about one element of one file, or about a file, or about all of it.

    ``answers_id`` names the remark it answers. ``name_da`` and ``name_en`` are what the element was called then.
    """

    __tablename__ = "remark"

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"), index=True)
    file: Mapped[str] = mapped_column(default="")
    element: Mapped[str] = mapped_column(default="")
    name_da: Mapped[str] = mapped_column(default="")
    name_en: Mapped[str] = mapped_column(default="")
    words: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[Moment]
    answers_id: Mapped[UUID | None] = mapped_column(ForeignKey("remark.id", ondelete="CASCADE"), index=True)
    settled_at: Mapped[Moment | None]
    settled_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
