"""How a person wants to be told: by mail at once or once a day, on which devices, and by which private calendar."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Json, Moment


class Telling(Base):
    """One person's choices; whoever has no row is told as the house is used to. ``feed_hash``: the open calendar."""

    __tablename__ = "telling"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    ways: Mapped[Json] = mapped_column(default=dict)  # topic -> at_once | daily | screen
    pushed: Mapped[Json] = mapped_column(default=dict)  # topic -> shown on the devices too
    digest_hour: Mapped[int] = mapped_column(default=7)  # Danish time
    digested_on: Mapped[Day | None]
    feed_hash: Mapped[bytes | None] = mapped_column(unique=True)
    feed_since: Mapped[Moment | None]


class PushDevice(Base):
    """A browser that may show messages of ours; ``endpoint`` is its maker's address, the keys are the browser's own."""

    __tablename__ = "push_device"

    id: Mapped[Id]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    endpoint: Mapped[str] = mapped_column(unique=True)
    public_key: Mapped[str]
    shared: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    made_at: Mapped[Moment]
