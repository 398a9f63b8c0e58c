"""A document of a case: a letter, a statement, an attachment; its bytes lie beside the database by hash."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Json, Moment


class Document(Base):
    """Kind, words, hash, size and who may read; ``special`` marks health data, ``key`` keeps a retry from twins."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("case_id", "key"),
        Index("ix_document_kept", "case_id", postgresql_where=text("kept_why IS NOT NULL")),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("task.id"))
    key: Mapped[str]
    kind: Mapped[str]
    title_da: Mapped[str]
    title_en: Mapped[str]
    to_part: Mapped[str | None]  # whom a letter is for
    media_type: Mapped[str] = mapped_column(default="text/plain; charset=utf-8")
    hash: Mapped[str]
    size: Mapped[int]
    special: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[Moment]
    made_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    sent_at: Mapped[Moment | None]
    sent_how: Mapped[str | None]  # digital_post | letter | service
    delivered_on: Mapped[Day | None]  # the day it is taken to have come
    reference: Mapped[str | None]  # the receipt of whoever carried it
    scan: Mapped[str | None]  # of a paper somebody sent in: waiting | clean | refused
    file_name: Mapped[str | None]  # as it was called where it came from
    pdf_hash: Mapped[str | None]  # the same as it was set on paper
    kept_why: Mapped[str | None]  # why a letter was not posted: letter_unaddressed | letter_incomplete
    kept_places: Mapped[str | None]  # the places of its words that nothing filled
    made_from: Mapped[Json | None]  # what a letter with empty places can be written from again
    released_because: Mapped[str | None]  # why it was posted with its empty places
    replaced_at: Mapped[Moment | None]  # when it was written anew; this one is not sent any more
