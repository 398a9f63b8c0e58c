"""Who may be given a task or a case: whoever serves its team today, is at work, and is barred by nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.errors import Invalid, Problem
from processes.reading.admission import is_of_protected
from processes.records import (
    Absence,
    Case,
    ConflictOfInterest,
    Ground,
    Membership,
    Person,
    Task,
    Team,
    counts_now,
    in_force,
)
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Mate:
    """A colleague who may be chosen."""

    id: UUID
    name: str


def must_be_able_to_hold(tx: Transaction, to: Person, standing: Collection[Relation], case_id: UUID) -> None:
    """Raise ``Invalid`` with why this person cannot be given it; ``standing`` is how she stands to the task."""
    if Relation.DISQUALIFIED in standing:
        raise _wrong(_conflict_code(tx, to, case_id), to)
    if not to.active or not allowed(to, Permission.CLAIM_TASK, standing):
        raise _wrong("hand_four_eyes" if Relation.BARRED in standing else "hand_not_in_team", to)
    if is_away(tx, to):
        raise _wrong("hand_away", to)


def must_be_at_work(tx: Transaction, to: Person, case_id: UUID) -> None:
    """Raise ``Invalid`` for somebody who has left, is away, or has a conflict of interest in the case."""
    if case_id in to.barred_case_ids:
        raise _wrong(_conflict_code(tx, to, case_id), to)
    if not to.active or not allowed(to, Permission.SEE_INBOX):
        raise _wrong("hand_not_in_team", to)
    if is_away(tx, to):
        raise _wrong("hand_away", to)


def must_be_near(tx: Transaction, to: Person, by: Person, task: Task) -> None:
    """Raise ``Invalid`` unless this person may be asked for a part of the task: who is asked reads the case.

    She works in the centre of the task's team, or in one of the teams of whoever asks; where the citizen's address is
    protected, in the task's own team.
    """
    if task.team_id in to.team_ids:
        return
    if is_of_protected(tx, tx.find(Case, task.case_id)):
        raise _wrong("ask_protected", to)
    team = tx.find(Team, task.team_id) if task.team_id else None
    if not (by.team_ids & to.team_ids or (team and team.centre_id in to.centre_ids)):
        raise _wrong("ask_elsewhere", to)


def is_away(tx: Transaction, person: Person) -> bool:
    """Is this person away today?"""
    return tx.execute(select(Absence.id).where(Absence.person_id == person.id, in_force())).first() is not None


def mates(tx: Transaction, teams: Collection[UUID], case_id: UUID, but: Collection[UUID] = ()) -> tuple[Mate, ...]:
    """Those of these teams who are at work today and have no conflict of interest, in Danish order of names."""
    place = select(Membership.id).where(Membership.person_id == Person.id, Membership.team_id.in_(teams), counts_now())
    is_gone = select(Absence.id).where(Absence.person_id == Person.id, in_force())
    asked: Any = (
        select(Person)
        .where(Person.active, Person.id.not_in(but), place.exists(), ~is_gone.exists())
        .order_by(Person.sort_key, Person.id)
    )
    return tuple(Mate(one.id, one.name) for one in tx.execute(asked).scalars() if case_id not in one.barred_case_ids)


def task_mates(tx: Transaction, task: Task, but: Collection[UUID] = ()) -> tuple[Mate, ...]:
    """Those of the task's team to whom it may be handed: whom ``must_be_able_to_hold`` does not refuse."""
    found = mates(tx, [task.team_id] if task.team_id else [], task.case_id, but)
    people = (tx.find(Person, one.id) for one in found)
    return tuple(
        Mate(one.id, one.name) for one in people if allowed(one, Permission.CLAIM_TASK, task.relations_to(one))
    )


def helpers(tx: Transaction, by: Person, task: Task, but: Collection[UUID] = ()) -> tuple[Mate, ...]:
    """Those who may be asked for a part of the task: whom neither ``must_be_at_work`` nor ``must_be_near`` refuses."""
    teams = {task.team_id} if task.team_id else set()
    if not is_of_protected(tx, tx.find(Case, task.case_id)):
        teams |= by.team_ids | _of_its_centre(tx, task)
    found = mates(tx, sorted(teams), task.case_id, but)
    return tuple(one for one in found if allowed(tx.find(Person, one.id), Permission.SEE_INBOX))


def _of_its_centre(tx: Transaction, task: Task) -> set[UUID]:
    """The teams of the centre the task's team belongs to."""
    if task.team_id is None:
        return set()
    centre = tx.find(Team, task.team_id).centre_id
    return set(tx.execute(select(Team.id).where(Team.centre_id == centre)).scalars())


def _conflict_code(tx: Transaction, to: Person, case_id: UUID) -> str:
    """Nothing is told but what the design says: that the citizen is family, else only that there is a conflict."""
    citizen = select(Case.citizen_id).where(Case.id == case_id).scalar_subquery()
    about = (ConflictOfInterest.case_id == case_id) | (ConflictOfInterest.citizen_id == citizen)
    grounds = select(ConflictOfInterest.ground).where(
        ConflictOfInterest.person_id == to.id, ConflictOfInterest.ended_at.is_(None), about
    )
    family = Ground.FAMILY in set(tx.execute(grounds).scalars())
    return "hand_conflict_family" if family else "hand_conflict"


def _wrong(code: str, to: Person) -> Invalid:
    return Invalid(Problem(code, "to", {"name": to.name}), code, name=to.name)
