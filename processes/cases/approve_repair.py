"""The second pair of eyes agrees to a repair, and it is done."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete

from processes.audit.kinds import RepairDone
from processes.audit.trail import record
from processes.cases.ask_answer import read_facts
from processes.cases.reopen import open_again
from processes.cases.repair_parts import close, find_asked, must_be_second, told_kindly
from processes.errors import AlreadyDone
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import look, move
from processes.motion.moving import Cause, Moved
from processes.records import Case, Closed, Condition, Person, Promise, Repair, RepairSort
from processes.store.transaction import Transaction


def approve_repair(tx: Transaction, person: Person, repair_id: UUID) -> Moved:
    """Agree to what a colleague asked for, and do it.

    Raises ``Forbidden`` (``four_eyes`` for whoever asked), ``AlreadyDone`` when it no longer waits, ``Stale`` when the
    case has moved since, and whatever the move itself raises.
    """
    repair, case = find_asked(tx, repair_id)
    must_be_second(tx, person, case, repair)
    repair.must_fit(case.revision)
    close(tx, repair, person, Closed.DONE)
    record(tx, person, RepairDone(case.id, repair.id, repair.sort, repair.element, repair.target, repair.asked_by_id))
    with told_kindly("repair_cannot_go_on"):
        if repair.sort == RepairSort.REOPEN:
            return open_again(tx, person, case, repair.target)
        _free(case)
        return _move(tx, person, case, repair) if repair.sort == RepairSort.MOVE else _answer(tx, person, case, repair)


def _free(case: Case) -> None:
    """A stuck case goes on with its repair."""
    if case.condition == Condition.STUCK:
        case.condition, case.fault = Condition.RUNNING, None


def _move(tx: Transaction, person: Person, case: Case, repair: Repair) -> Moved:
    cause = Cause("case_repaired", name=_name(tx, case, repair.element))
    moved = move(tx, case, lambda run: run.move(repair.step, repair.target), cause=cause, by=person)
    _forget_calls(tx, case)
    return moved


def _answer(tx: Transaction, person: Person, case: Case, repair: Repair) -> Moved:
    call = next((one for one in look(tx, case).calls() if one.step == repair.step), None)
    if call is None:
        raise AlreadyDone("call_not_waiting", case=str(case.id))
    facts = read_facts(call.operation, repair.facts)
    cause = Cause("call_answered", repair.step, _name(tx, case, repair.element))
    moved = move(tx, case, lambda run: run.answer(repair.step, facts), cause=cause, by=person)
    _forget_calls(tx, case)
    return moved


def _forget_calls(tx: Transaction, case: Case) -> None:
    """Calls the case no longer waits for are not made any more."""
    tx.flush()
    waiting = {call.step for call in look(tx, case).calls()} if case.is_open else set()
    gone = delete(Promise).where(
        Promise.case_id == case.id,
        Promise.kind == "connector.call",
        Promise.facts["step"].as_string().not_in(waiting),
        Promise.lease.is_(None),
    )
    tx.execute(gone)


def _name(tx: Transaction, case: Case, element: str) -> Text:
    found = Editions(tx, edition_of(tx, case.version_id)).element(element)
    return found.name if found else Text.of(element)
