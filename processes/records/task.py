"""A task: work that waits for a person in an inbox."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from processes.access.permissions import Relation
from processes.errors import AlreadyDone, Stale
from processes.language import Text
from processes.records.person import Team
from processes.store.base import Base, Day, Id, Ids, Json, Moment

if TYPE_CHECKING:
    from processes.records.person import Person


class TaskCondition(StrEnum):
    """How a task is."""

    OPEN = "open"
    DONE = "done"
    WITHDRAWN = "withdrawn"


OPEN = text("condition = 'open'")
UNHELD = text("condition = 'open' AND assignee_id IS NULL")
HELPED = text("condition = 'open' AND helper_id IS NOT NULL")
# Lanes of people outside the house: their steps are theirs, and wait with the case's own team meanwhile.
PARTIES = frozenset({"borger", "arbejdsgiver", "laege", "akasse", "tillidsrepraesentant", "tilbudssted"})
# As the lists ask it, so that PostgreSQL knows the index for it.
WAITS = '"group" IN ({})'.format(", ".join(f"'{one}'" for one in sorted(PARTIES)))
COUNTED = ["group", "follow_up_on", "case_id"]  # a list's length is counted in its index alone
WAITING = text(f"condition = 'open' AND {WAITS}")
PUT_OFF = text("condition = 'open' AND follow_up_on IS NOT NULL")


class Task(Base):
    """One step that waits for a person; ``step`` is the engine's name for the token that rests there."""

    __tablename__ = "task"
    __table_args__ = (
        Index("uq_task_open_step", "case_id", "step", unique=True, postgresql_where=OPEN),
        Index("ix_task_team", "team_id", "sort_at", "id", postgresql_where=OPEN, postgresql_include=COUNTED),
        Index("ix_task_assignee", "assignee_id", "sort_at", "id", postgresql_where=OPEN),
        Index("ix_task_done", "completed_by_id", "completed_at"),
        Index("ix_task_case", "case_id", "opened_at"),
        Index("ix_task_names", "name_da", "name_en", postgresql_where=OPEN),
        Index("ix_task_waiting", "team_id", "sort_at", "id", postgresql_where=WAITING),
        Index("ix_task_put_off", "team_id", "follow_up_on", "id", postgresql_where=PUT_OFF),
        Index("ix_task_unheld", "team_id", "sort_at", "id", postgresql_where=UNHELD),
        Index("ix_task_helper", "helper_id", postgresql_where=HELPED),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("version.id"))
    step: Mapped[str]
    element: Mapped[str]
    process: Mapped[str]
    name_da: Mapped[str]
    name_en: Mapped[str]
    form_key: Mapped[str | None]
    text_key: Mapped[str | None]
    stage: Mapped[str | None]
    group: Mapped[str | None]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    assignee_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    helper_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id")
    )  # a colleague who was asked for a part of it
    barred: Mapped[Ids] = mapped_column(default=list)  # four eyes: who may not do this one
    condition: Mapped[str] = mapped_column(default=TaskCondition.OPEN)
    opened_at: Mapped[Moment]
    due_day: Mapped[Day | None]
    deadline_id: Mapped[UUID | None] = mapped_column(ForeignKey("deadline.id"), index=True)
    appointment_at: Mapped[Moment | None]
    follow_up_on: Mapped[Day | None]
    sort_at: Mapped[Moment]  # the first of appointment and due day, else a far day
    priority: Mapped[int] = mapped_column(default=0)
    why: Mapped[Json] = mapped_column(default=dict)  # what brought it here: code and facts
    answers: Mapped[Json | None]
    completed_at: Mapped[Moment | None]
    completed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    done_for: Mapped[str | None]  # the party whose step it was: borger, arbejdsgiver, ...
    channel: Mapped[str | None]  # how the party answered: link, or through an employee: personligt, telefon
    acting_for_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))  # the absent one it is done for
    deviation_id: Mapped[UUID | None] = mapped_column(ForeignKey("deviation.id"), index=True)  # a step of no diagram
    revision: Mapped[int] = mapped_column()

    team: Mapped[Team | None] = relationship(viewonly=True)  # asked only for those at a desk

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012  (SQLAlchemy declares it on the instance)

    @property
    def name(self) -> Text:
        """The task's name in both languages."""
        return Text(self.name_da, self.name_en)

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this task."""
        relations = set()
        if self.assignee_id == person.id:
            relations.add(Relation.ASSIGNEE)
        if self.team_id in person.team_ids:
            relations.add(Relation.TEAM_MEMBER)
        if self.team_id in person.led_team_ids:
            relations.add(Relation.TEAM_LEADER)
        if self.assignee_id in person.stands_in_for:
            relations.add(Relation.SUBSTITUTE)
        if self.helper_id == person.id:
            relations.add(Relation.HELPER)
        if person.id in self.barred or not person.stands_in_for.isdisjoint(self.barred):
            relations.add(Relation.BARRED)
        if self.case_id in person.barred_case_ids:
            relations |= {Relation.BARRED, Relation.DISQUALIFIED}
        if self.group in PARTIES and self._is_met_by(person):
            relations.add(Relation.FRONT_DESK)
        return relations

    def _is_met_by(self, person: Person) -> bool:
        """The desk of a centre meets the parties of its own cases, the call centre everybody's."""
        if person.is_in_the_call_centre:
            return True
        return person.is_at_a_desk and self.team is not None and self.team.centre_id in person.desk_centre_ids

    def stood_in_for_by(self, person: Person) -> UUID | None:
        """For whom this person acts: the absent one who has the task or had it when it was taken, else nobody."""
        if self.assignee_id in person.stands_in_for:
            return self.assignee_id
        return self.acting_for_id if self.assignee_id == person.id else None

    def must_be_open(self, seen: int | None = None) -> None:
        """Raise ``AlreadyDone`` if it is not open, ``Stale`` if it changed since revision ``seen``."""
        if self.condition != TaskCondition.OPEN:
            raise AlreadyDone(
                "task_done" if self.condition == TaskCondition.DONE else "task_withdrawn",
                task=str(self.id),
                case=str(self.case_id),
                by=str(self.completed_by_id or ""),
                at=self.completed_at,
            )
        if seen is not None and seen != self.revision:
            raise Stale(
                "task_changed",
                task=str(self.id),
                case=str(self.case_id),
                holder=str(self.assignee_id or ""),
            )
