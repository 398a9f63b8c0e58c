"""Asking that a case be put at another step: chosen, seen beforehand, and done when somebody else agrees."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import RepairAsked
from processes.audit.trail import record
from processes.cases.repair_parts import ask_for, must_be_alone, must_have_reason, standing_to, told_kindly
from processes.cases.tell_second import tell_second
from processes.engine.shapes import Resting
from processes.errors import AlreadyDone, Stale
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import lock, look, must_run
from processes.motion.trial import Trial, try_out
from processes.records import Case, Person, Repair, RepairSort
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere the case stands: the step, what a reader calls it and what it stands in, and where it may be put."""

    step: str
    element: str
    name: Text
    within: tuple[Text, ...]
    landings: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Everywhere a case stands, and the revision that was seen."""

    id: UUID
    number: str
    revision: int
    places: tuple[Place, ...]


def places(tx: Transaction, person: Person, case_id: UUID) -> Places:
    """Where the case stands and where each place could be put instead; ``Forbidden`` for whoever may not repair it."""
    case = tx.find(Case, case_id)
    require(person, Permission.REPAIR_CASE, standing_to(tx, person, case))
    if not case.is_open:
        return Places(case.id, case.number, case.revision, ())
    editions = Editions(tx, edition_of(tx, case.version_id))
    run = look(tx, case, editions)
    found = tuple(_place(editions, one) for one in run.resting() if one.landings)
    return Places(case.id, case.number, case.revision, found)


def foresee_move(tx: Transaction, person: Person, case_id: UUID, step: str, target: str) -> Trial:
    """What the move would set off; nothing is written. Raises as ``ask_move``, but for the reason."""
    case = tx.find(Case, case_id)
    require(person, Permission.REPAIR_CASE, standing_to(tx, person, case))
    with told_kindly("move_cannot_go_on"):
        return try_out(tx, case, lambda run: run.move(step, target))


def ask_move(
    tx: Transaction, person: Person, case_id: UUID, way: tuple[str, str], reason: str, seen: int | None = None
) -> Repair:
    """Ask that the token at a step be put at another element (``way``: step, element); somebody else must agree.

    Raises ``Forbidden``, ``Invalid`` for a place where no token can stand and for a short reason, ``AlreadyDone`` when
    the step is gone, ``Stale`` when the case moved since ``seen``, and ``Conflict`` when another repair waits.
    """
    case = lock(tx, case_id)
    require(person, Permission.REPAIR_CASE, standing_to(tx, person, case))
    _must_stand(case)
    must_be_alone(tx, case)
    if seen is not None and seen != case.revision:
        raise Stale("case_moved", case=str(case.id))
    must_have_reason(reason)
    step, target = way
    place = next((one for one in look(tx, case).resting() if one.step == step), None)
    if place is None:
        raise AlreadyDone(step=step)
    foresee_move(tx, person, case_id, step, target)
    row = ask_for(
        tx, person, case, RepairSort.MOVE, step=step, element=place.element, target=target, reason=reason.strip()
    )
    record(tx, person, RepairAsked(case.id, row.id, row.sort, row.element, target))
    tell_second(tx, case, person, row.id)
    return row


def _must_stand(case: Case) -> None:
    """A stuck case may be put elsewhere: that is what frees it; a resting or closed one may not."""
    if case.condition != "stuck":
        must_run(case)


def _place(editions: Editions, one: Resting) -> Place:
    return Place(
        step=one.step,
        element=one.element,
        name=_name(editions, one.element),
        within=tuple(_name(editions, each) for each in one.scope),
        landings=tuple((each, _name(editions, each)) for each in one.landings if _shown(editions, each)),
    )


def _shown(editions: Editions, element: str) -> bool:
    """What nobody has given a name is not offered: a reader could not know where it is."""
    found = editions.element(element)
    return found is not None and bool(found.name)


def _name(editions: Editions, element: str) -> Text:
    found = editions.element(element)
    return found.name if found and found.name else Text.of(element)
