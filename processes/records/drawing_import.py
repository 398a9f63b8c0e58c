"""A drawing that came from another tool: what it became, and what had to be guessed on the way."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Id, JsonList, Moment


class DrawingImport(Base):
    """One file that was brought into a draft. ``told`` are its notes: code, file, element and facts each."""

    __tablename__ = "drawing_import"

    id: Mapped[Id]
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[Moment]
    name: Mapped[str]  # what the file was called
    sort: Mapped[str]  # bpmn, vsdx, vsd or folder
    told: Mapped[JsonList]
