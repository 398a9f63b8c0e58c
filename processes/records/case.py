"""A case: one run of one version, with what it remembers and what is known in it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Sequence, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.access.permissions import Relation
from processes.store.base import Base, Day, Id, Json, Moment

if TYPE_CHECKING:
    from processes.records.person import Person

NUMBERS = Sequence("case_number", metadata=Base.metadata)
# A number is found by its year and by its running part, without the noughts before it.
NUMBER_WORDS = "to_tsvector('simple', regexp_replace(number, '-0*', ' '))"


class Condition(StrEnum):
    """How a case is."""

    RUNNING = "running"
    STUCK = "stuck"
    SUSPENDED = "suspended"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class Case(Base):
    """One run of one version; keeps its version until it is moved.

    ``state`` is the engine's compact state; ``facts`` are the tokens' data, for search, columns and pre-filling.
    """

    __tablename__ = "case"
    __table_args__ = (
        Index(
            "ix_case_running",
            "definition_id",
            "team_id",
            postgresql_include=["id", "centre_id", "version_id", "opened_at"],  # what lies, from it alone
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_case_opened_at", "opened_at"),
        Index("ix_case_closed_at", "closed_at", postgresql_where=text("closed_at IS NOT NULL")),
        Index("ix_case_definition", "definition_id", "opened_at"),
        Index("ix_case_words", text(NUMBER_WORDS), postgresql_using="gin"),
    )

    id: Mapped[Id]
    number: Mapped[str] = mapped_column(unique=True)
    definition_id: Mapped[UUID] = mapped_column(ForeignKey("definition.id"))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("version.id"), index=True)
    condition: Mapped[str] = mapped_column(default=Condition.RUNNING)
    outcome: Mapped[str | None]
    stage: Mapped[str | None]
    citizen_id: Mapped[UUID | None] = mapped_column(ForeignKey("citizen.id"), index=True)
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    centre_id: Mapped[UUID | None] = mapped_column(ForeignKey("centre.id"), index=True)
    caseworker_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    opened_at: Mapped[Moment]
    closed_at: Mapped[Moment | None]
    facts: Mapped[Json] = mapped_column(default=dict)
    state: Mapped[bytes]
    fault: Mapped[Json | None]
    revision: Mapped[int] = mapped_column(default=1)

    @property
    def is_open(self) -> bool:
        """Neither finished nor cancelled."""
        return self.closed_at is None

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this case, as far as the case itself can tell."""
        relations = set()
        if self.caseworker_id == person.id:
            relations.add(Relation.CASEWORKER)
        if self.caseworker_id in person.stands_in_for:
            relations.add(Relation.SUBSTITUTE)
        if self.id in person.barred_case_ids:
            relations |= {Relation.BARRED, Relation.DISQUALIFIED}
        if self.team_id in person.team_ids:
            relations.add(Relation.TEAM_MEMBER)
        if self.team_id in person.led_team_ids:
            relations.add(Relation.TEAM_LEADER)
        if self.centre_id in person.centre_ids:
            relations.add(Relation.CENTRE_MEMBER)
        return relations


class CaseRuleSet(Base):
    """Which rule set decides one area of a case, from when to when, and why."""

    __tablename__ = "case_rule_set"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    area: Mapped[str]
    rule_set: Mapped[str]
    chosen_by: Mapped[str]  # the name of the date that chose it
    chosen_on: Mapped[Day]  # that date
    since: Mapped[Moment]
    until: Mapped[Moment | None]
