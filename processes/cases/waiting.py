"""Repairs and deviations that wait for a second pair of eyes: of one case, and of all a reader may settle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.cases.deviation_parts import standing_at
from processes.cases.repair_parts import is_one_with, standing_to
from processes.errors import Forbidden, NotFound
from processes.language import Text
from processes.motion.editions import Editions
from processes.motion.whereabouts import editions_met
from processes.records import Case, Definition, Deviation, Person, Repair
from processes.store.transaction import Transaction

MOST = 200


@dataclass(frozen=True, slots=True)
class Waiting:
    """One of them, without a word of the citizen.

    ``sort`` is move, answer, reopen, skip or add; ``at`` where the case stands and ``to`` where it is to go on, or what
    is to be added. ``ground`` is a deviation's. ``stale`` says that the case has moved since it was asked for.
    """

    id: UUID
    kind: str  # repair | deviation
    sort: str
    case_id: UUID
    number: str
    process: Text
    at: Text
    to: Text | None
    ground: Text | None
    reason: str
    person: str
    asked_at: datetime
    stale: bool
    may_agree: bool
    may_withdraw: bool


def waiting_in(tx: Transaction, person: Person, case: Case) -> tuple[Waiting, ...]:
    """What waits in one case, the oldest first; who may see the case is asked before."""
    rows: list[Repair | Deviation] = []
    for table in (Repair, Deviation):
        found = select(table).where(table.case_id == case.id, table.closed_at.is_(None)).order_by(table.asked_at)
        rows += tx.execute(found).scalars()
    return _told(tx, person, rows)


def waiting_for(tx: Transaction, person: Person) -> tuple[Waiting, ...]:
    """What the reader may settle, or asked for: of the processes she owns and the teams she leads; oldest first."""
    mine = or_(
        Definition.owner_id == person.id,
        Case.team_id.in_(person.led_team_ids),
    )
    rows: list[Repair | Deviation] = []
    for table in (Repair, Deviation):
        wanted = (
            select(table)
            .join(Case, Case.id == table.case_id)
            .join(Definition, Definition.id == Case.definition_id)
            .where(table.closed_at.is_(None), or_(mine, table.asked_by_id == person.id))
        )
        rows += tx.execute(wanted.order_by(table.asked_at).limit(MOST)).scalars()
    told = _told(tx, person, rows)
    return tuple(sorted((one for one in told if one.may_agree or one.may_withdraw), key=lambda one: one.asked_at))


def one_waiting(tx: Transaction, person: Person, kind: str, key: UUID) -> Waiting:
    """One that waits, for whoever may settle or withdraw it, or works on the case.

    Raises ``Forbidden``, ``NotFound``, and ``AlreadyDone`` when it no longer waits, to them alone.
    """
    if kind not in {"repair", "deviation"}:
        raise NotFound(kind=kind, key=str(key))
    row = tx.find(Repair, key) if kind == "repair" else tx.find(Deviation, key)
    (told,) = _told(tx, person, [row])
    case = tx.find(Case, row.case_id)
    if not (told.may_agree or told.may_withdraw or allowed(person, Permission.SEE_CASE, standing_to(tx, person, case))):
        raise Forbidden(permission=Permission.APPROVE_REPAIR.value, who=[Relation.OWNER.value])
    row.must_wait()
    return told


def _told(tx: Transaction, person: Person, rows: Iterable[Repair | Deviation]) -> tuple[Waiting, ...]:
    return tuple(_one(tx, person, row) for row in rows)


def _one(tx: Transaction, person: Person, row: Repair | Deviation) -> Waiting:
    case = tx.find(Case, row.case_id)
    editions = editions_met(tx, case)
    is_repair = isinstance(row, Repair)
    standing = standing_to(tx, person, case) if is_repair else standing_at(tx, person, case, row.step)
    own = row.asked_by_id in {person.id, *person.stands_in_for}
    if is_one_with(tx, person, row.asked_by_id):
        standing.add(Relation.BARRED)
    permission = Permission.APPROVE_REPAIR if is_repair else Permission.APPROVE_DEVIATION
    agrees = allowed(person, permission, standing)
    if isinstance(row, Deviation) and row.approver == "owner":
        agrees = agrees and Relation.OWNER in standing
    return Waiting(
        id=row.id,
        kind="repair" if is_repair else "deviation",
        sort=row.sort,
        case_id=case.id,
        number=case.number,
        process=tx.find(Definition, case.definition_id).title,
        at=_name(editions, row.element),
        to=_to(editions, row),
        ground=row.ground_words if isinstance(row, Deviation) else None,
        reason=row.reason,
        person=tx.find(Person, row.asked_by_id).name,
        asked_at=row.asked_at,
        stale=isinstance(row, Repair) and row.seen != case.revision,
        may_agree=agrees,
        may_withdraw=own,
    )


def _to(editions: Editions, row: Repair | Deviation) -> Text | None:
    if isinstance(row, Deviation):
        return Text(row.title, row.title) if row.title else None
    return _name(editions, row.target) if row.target else None


def _name(editions: Editions, element: str) -> Text:
    found = editions.element(element)
    return found.name if found and found.name else Text.of(element)
