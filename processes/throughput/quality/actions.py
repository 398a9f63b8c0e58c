"""What is done because of what supervision found: decided with a role and a day, and followed up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission, Role
from processes.access.policy import require
from processes.audit.kinds import SupervisionActionAdded, SupervisionActionDone
from processes.audit.trail import record
from processes.errors import AlreadyDone, Invalid, Problem
from processes.records import Person, Supervision, SupervisionAction
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.places import place_of, places
from processes.throughput.quality.standing import standing

LEAST = 10  # characters
ROLES = (Role.TEAM_LEADER, Role.CENTRE_MANAGER, Role.PROCESS_OWNER, Role.CASEWORKER, Role.BENEFIT_OFFICER)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be done: about which point (empty: the whole), by which role, until when."""

    what: str
    point: str
    role: str
    due: date | None


def add_action(tx: Transaction, person: Person, supervision: UUID, wanted: Wanted) -> SupervisionAction:
    """Decide what is to be done because of a sample. Raises ``Forbidden`` and ``Invalid``."""
    drawn = _drawn(tx, person, supervision)
    problems = _problems(drawn, wanted)
    if problems or wanted.due is None:
        raise Invalid(problems)
    row = SupervisionAction(
        id=new_id(),
        supervision_id=drawn.id,
        point=wanted.point or None,
        what=wanted.what.strip(),
        role=wanted.role,
        due_day=wanted.due,
        made_at=clock.now(),
        made_by_id=person.id,
    )
    tx.add(row)
    record(tx, person, SupervisionActionAdded(drawn.id, row.id, wanted.role, wanted.due))
    return row


def end_action(tx: Transaction, person: Person, action: UUID, effect: str) -> SupervisionAction:
    """Say that it has been done, and what came of it. Raises ``Forbidden``, ``AlreadyDone`` and ``Invalid``."""
    row = tx.find(SupervisionAction, action)
    _drawn(tx, person, row.supervision_id)
    if row.done_at is not None:
        raise AlreadyDone("supervision_action_done", at=row.done_at)
    if len(effect.strip()) < LEAST:
        raise Invalid([Problem("act_reason_short", "effect", {"least": LEAST})])
    row.done_at, row.done_by_id, row.effect = clock.now(), person.id, effect.strip()
    record(tx, person, SupervisionActionDone(row.supervision_id, row.id))
    return row


def _drawn(tx: Transaction, person: Person, key: UUID) -> Supervision:
    drawn = tx.find(Supervision, key)
    require(person, Permission.SUPERVISE, standing(tx, person, place_of(places(tx, person), drawn.place, person)))
    return drawn


def _problems(drawn: Supervision, wanted: Wanted) -> list[Problem]:
    found = []
    if len(wanted.what.strip()) < LEAST:
        found.append(Problem("act_reason_short", "what", {"least": LEAST}))
    if wanted.point and wanted.point not in {one["key"] for one in drawn.points}:
        found.append(Problem("point_unknown", "point", {"point": wanted.point}))
    if wanted.role not in ROLES:
        found.append(Problem("action_role_unknown", "role", {"role": wanted.role}))
    if wanted.due is None or wanted.due <= clock.today():
        found.append(Problem("action_day_past", "due", {"day": wanted.due}))
    return found
