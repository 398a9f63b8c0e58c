"""A legal clock that runs on a case."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.language import Text
from processes.store.base import Base, Day, Id, Json, JsonList, Moment

RUNNING = text("ended_at IS NULL")


class Deadline(Base):
    """One running or ended legal clock; its words are frozen here, so that a later change of the rule rewrites no past.

    A change by hand keeps the counted day in ``counted_day`` and the reason beside it. ``explanation`` holds the
    steps of the count as codes and facts. ``next_at`` is when the next of ``alerts`` is to be told or the due moment
    must be looked at; ``told`` are the alerts that were told.
    """

    __tablename__ = "deadline"
    __table_args__ = (
        Index("ix_deadline_case", "case_id", "due_day"),
        Index("ix_deadline_running", "due_day", postgresql_where=RUNNING),
        Index(
            "ix_deadline_next_at",
            "next_at",
            postgresql_where=text("ended_at IS NULL AND next_at IS NOT NULL"),
        ),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    rule: Mapped[str]  # P4-10
    turn: Mapped[int] = mapped_column(default=1)  # which time round, for a clock that starts again
    name_da: Mapped[str]
    name_en: Mapped[str]
    statute_da: Mapped[str]
    statute_en: Mapped[str]
    kind: Mapped[str]  # law | measure
    rule_set: Mapped[str | None]
    evidence: Mapped[str] = mapped_column(default="")
    verified: Mapped[bool] = mapped_column(default=False)
    binds: Mapped[str]
    watched: Mapped[bool] = mapped_column(default=True)  # false: only information, never called late
    start_day: Mapped[Day]
    started_by: Mapped[str]  # the element or fact that started it
    due_day: Mapped[Day]
    due_at: Mapped[Moment]
    counted_day: Mapped[Day]
    explanation: Mapped[JsonList] = mapped_column(default=list)
    points: Mapped[Json] = mapped_column(default=dict)  # name -> moments, ISO
    alerts: Mapped[JsonList] = mapped_column(default=list)  # [who is told, moment ISO], earliest first
    paused_on: Mapped[Day | None]
    paused_days: Mapped[int] = mapped_column(default=0)
    kept_at: Mapped[Moment | None]
    missed_at: Mapped[Moment | None]
    ended_at: Mapped[Moment | None]
    ended_by: Mapped[str | None]  # kept | replaced | withdrawn | case_closed
    changed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[Moment | None]
    reason: Mapped[str | None]
    next_at: Mapped[Moment | None]
    told: Mapped[JsonList] = mapped_column(default=list)
    revision: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012  (SQLAlchemy declares it on the instance)

    @property
    def name(self) -> Text:
        """The deadline's name in both languages."""
        return Text(self.name_da, self.name_en)

    @property
    def statute(self) -> Text:
        """The legal basis in both languages."""
        return Text(self.statute_da, self.statute_en)
