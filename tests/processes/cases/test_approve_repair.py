"""What one asked for another does: exactly that, on the case as it was seen."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from processes.cases.approve_repair import approve_repair
from processes.cases.ask_answer import ask_answer
from processes.cases.ask_move import ask_move
from processes.errors import AlreadyDone, EngineFault, Forbidden, Stale
from processes.motion.note_fault import note_fault
from processes.promises.queue import give_up, lease
from processes.records import Case, Condition, Promise, Task
from processes.sample.consistency import differences
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.processes.cases.test_answer_call import refused
from tests.situations import YES, a_running_case, held_by, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = "Ansøgningen blev vurderet på papir"


def moved(tx: Transaction, cast: Cast, target: str = "approve") -> tuple[Case, UUID]:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    row = ask_move(tx, cast.ditte, case.id, (the_task(tx, case).step, target), WHY)
    return case, row.id


def test_the_case_stands_where_it_was_put_and_all_rows_agree(tx: Transaction, cast: Cast) -> None:
    case, repair = moved(tx, cast)
    told = approve_repair(tx, cast.egon, repair)
    tx.flush()
    assert [one.element for one in told.opened] == ["approve"]
    assert the_task(tx, case).why["code"] == "case_repaired"
    assert list(differences(tx, case)) == []
    (entry,) = of_case(tx, case.id, kinds={"RepairDone"})
    assert (entry.person_id, entry.facts["asked_by"]) == (cast.egon.id, str(cast.ditte.id))
    assert {one.condition for one in tx.execute(select(Task).where(Task.element == "assess")).scalars()} == {
        "withdrawn"
    }


def test_whoever_asked_is_not_the_second_pair_of_eyes(tx: Transaction, cast: Cast) -> None:
    _, repair = moved(tx, cast)
    with pytest.raises(Forbidden) as told:
        approve_repair(tx, cast.ditte, repair)
    assert told.value.code == "four_eyes"
    for other in (cast.astrid, cast.bo, cast.frida):
        with pytest.raises(Forbidden):
            approve_repair(tx, other, repair)


def test_it_is_done_once(tx: Transaction, cast: Cast) -> None:
    _, repair = moved(tx, cast)
    approve_repair(tx, cast.egon, repair)
    with pytest.raises(AlreadyDone) as told:
        approve_repair(tx, cast.egon, repair)
    assert told.value.code == "repair_done"


def test_a_case_that_moved_meanwhile_is_looked_at_anew(tx: Transaction, cast: Cast) -> None:
    case, repair = moved(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    with pytest.raises(Stale) as told:
        approve_repair(tx, cast.egon, repair)
    assert told.value.code == "repair_stale"


def test_a_stuck_case_goes_on_from_its_new_place(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    note_fault(tx, case.id, EngineFault("engine_no_way", "grant"))
    row = ask_move(tx, cast.ditte, case.id, (the_task(tx, case).step, "letter"), WHY)
    approve_repair(tx, cast.egon, row.id)
    assert (case.condition, case.fault) == (Condition.RUNNING, None)


def test_a_failed_call_is_answered_by_hand_and_not_made_any_more(tx: Transaction, cast: Cast) -> None:
    case, asked = refused(tx, cast)
    tx.flush()
    for one in lease(tx):
        give_up(tx, one, "the service is shut for good")
    note_fault(tx, case.id, EngineFault("promise_given_up", kind="connector.call"))
    row = ask_answer(tx, cast.ditte, case.id, asked.step, {}, "Brevet er sendt med almindelig post")
    told = approve_repair(tx, cast.egon, row.id)
    assert told.ended
    calls = select(Promise).where(Promise.case_id == case.id, Promise.kind == "connector.call")
    assert tx.execute(calls).first() is None
    assert list(differences(tx, case)) == []
