"""An invitation: a personal link with which somebody outside the house does one task, and nothing else."""

from __future__ import annotations

import hmac
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes import clock
from processes.access.permissions import Relation
from processes.store.base import Base, Id, Json, Moment


class Invitation(Base):
    """Who is asked for which task, where the link went, and how far they came.

    Only hashes are stored: of the link, of the one-time code, of the visit that the code opened. ``hindrance`` says why
    no link could go out. ``answers`` are half-filled and stay with the link.
    """

    __tablename__ = "invitation"
    __table_args__ = (
        Index("uq_invitation_live", "task_id", unique=True, postgresql_where=text("ended_at IS NULL")),
        Index(
            "uq_invitation_time",
            "case_id",
            unique=True,
            postgresql_where=text("task_id IS NULL AND ended_at IS NULL"),
        ),
        Index("ix_invitation_case", "case_id", "made_at"),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    # None: the link is to the time that is booked for the case, and no step's
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("task.id", ondelete="CASCADE"))
    part: Mapped[str]  # as a contact's: citizen | employer | representative | ...
    name: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    locale: Mapped[str] = mapped_column(default="da")
    hindrance: Mapped[str | None]  # no_email | no_phone
    token_hash: Mapped[bytes | None] = mapped_column(unique=True)
    code_hash: Mapped[bytes | None]
    code_until: Mapped[Moment | None]
    code_tries: Mapped[int] = mapped_column(default=0)
    codes: Mapped[int] = mapped_column(default=0)  # how many codes have been asked for
    visit_hash: Mapped[bytes | None]
    visit_until: Mapped[Moment | None]
    answers: Mapped[Json | None]
    saved_at: Mapped[Moment | None]
    made_at: Mapped[Moment]
    made_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))  # None: the case itself asked
    sent_at: Mapped[Moment | None]
    expires_at: Mapped[Moment]
    used_at: Mapped[Moment | None]
    revoked_at: Mapped[Moment | None]
    ended_at: Mapped[Moment | None]  # used or withdrawn: a task has one live invitation at most

    def relations_to(self, visit_hash: bytes) -> set[Relation]:
        """How somebody with this secret stands to the invitation: invited while the visit it proves lasts."""
        if self.visit_hash is None or self.visit_until is None or clock.now() >= self.visit_until:
            return set()
        return {Relation.INVITED} if hmac.compare_digest(self.visit_hash, visit_hash) else set()
