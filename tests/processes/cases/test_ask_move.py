"""A case is put elsewhere only when two have looked."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.cases.ask_move import ask_move, foresee_move, places
from processes.cases.suspend import suspend
from processes.errors import AlreadyDone, Conflict, EngineFault, Forbidden, Invalid, Stale
from processes.motion.note_fault import note_fault
from processes.records import Case, Repair
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = "Ansøgningen blev vurderet på papir"


def way(tx: Transaction, case: Case, target: str = "letter") -> tuple[str, str]:
    return the_task(tx, case).step, target


def test_where_it_stands_and_where_it_may_be_put_is_named(tx: Transaction, cast: Cast) -> None:
    told = places(tx, cast.ditte, a_running_case(tx, cast).id)
    (place,) = told.places
    assert (place.element, place.name.en) == ("assess", "Assess application")
    assert {key for key, _ in place.landings} == {
        "assess",
        "approve",
        "grant",
        "letter",
        "granted",
        "remind",
        "reminded",
    }


def test_asking_changes_nothing_but_is_written_down(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    before = (case.state, case.revision)
    row = ask_move(tx, cast.ditte, case.id, way(tx, case), WHY)
    assert (row.element, row.target, row.seen, row.closed_at) == ("assess", "letter", case.revision, None)
    assert (case.state, case.revision) == before
    (entry,) = of_case(tx, case.id, kinds={"RepairAsked"})
    assert (entry.person_id, entry.facts["target"]) == (cast.ditte.id, "letter")


def test_what_it_sets_off_is_told_first(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    told = foresee_move(tx, cast.egon, case.id, *way(tx, case, "approve"))
    assert ([one.name.en for one in told.tasks_new], len(told.timers_gone)) == (["Approve"], 1)


@pytest.mark.parametrize(
    ("target", "reason"), [("withdrawn", WHY), ("start", WHY), ("reminder", WHY), ("letter", "fejl")]
)
def test_an_impossible_place_and_a_short_reason_are_refused(
    tx: Transaction, cast: Cast, target: str, reason: str
) -> None:
    case = a_running_case(tx, cast)
    with pytest.raises(Invalid):
        ask_move(tx, cast.ditte, case.id, way(tx, case, target), reason)
    assert tx.execute(select(Repair)).first() is None


@pytest.mark.parametrize("who", ["astrid", "bo", "carla", "frida"])
def test_only_owner_and_leader_ask(tx: Transaction, cast: Cast, who: str) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(Forbidden):
        ask_move(tx, getattr(cast, who), case.id, way(tx, case), WHY)


def test_one_repair_at_a_time_of_the_case_as_it_stands(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    with pytest.raises(Stale):
        ask_move(tx, cast.ditte, case.id, way(tx, case), WHY, seen=case.revision - 1)
    with pytest.raises(AlreadyDone):
        ask_move(tx, cast.ditte, case.id, ("999", "letter"), WHY)
    ask_move(tx, cast.ditte, case.id, way(tx, case), WHY)
    with pytest.raises(Conflict) as told:
        ask_move(tx, cast.egon, case.id, way(tx, case), WHY)
    assert told.value.code == "repair_waits"


def test_a_stuck_case_may_be_put_elsewhere_and_one_that_rests_not(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    note_fault(tx, case.id, EngineFault("engine_no_way", "grant"))
    assert ask_move(tx, cast.ditte, case.id, way(tx, case), WHY).element == "assess"
    other = a_running_case(tx, cast, caseworker=cast.astrid, citizen=a_citizen(tx, "Bodil", "7203812766"))
    suspend(tx, cast.astrid, other.id, "court", WHY)
    with pytest.raises(Conflict):
        ask_move(tx, cast.ditte, other.id, way(tx, other), WHY)
