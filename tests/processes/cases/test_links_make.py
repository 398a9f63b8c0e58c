"""Cases are tied by hand with a reason, seen from both, and parted again."""

from __future__ import annotations

import pytest

from processes.cases.links import linked_cases
from processes.cases.links_began import began
from processes.cases.links_make import link_cases, part_cases
from processes.errors import AlreadyDone, Forbidden, Invalid, NotFound
from processes.records import Case
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast
from tests.trail import trail

REASON = "Samme husstand"


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    return a_case(tx, team=cast.north)


def codes(refused: pytest.ExceptionInfo[Invalid]) -> dict[str, str]:
    return {one.where: one.code for one in refused.value.problems}


def test_a_tie_is_noted_on_both_and_kept_once(tx: Transaction, cast: Cast, case: Case) -> None:
    other = a_case(tx, team=cast.north)
    link = link_cases(tx, cast.astrid, case.id, f" {other.number} ", f" {REASON} ")
    assert (link.reason, link.made_by_id) == (REASON, cast.astrid.id)
    assert {entry.case_id for entry in trail(tx, "CasesLinked")} == {case.id, other.id}
    with pytest.raises(AlreadyDone):
        link_cases(tx, cast.astrid, other.id, case.number, REASON)


def test_a_case_the_person_may_not_see_is_as_if_it_were_not_there(tx: Transaction, cast: Cast, case: Case) -> None:
    hidden = a_case(tx, team=cast.south)
    for number in (hidden.number, "2026-nobody", ""):
        with pytest.raises(Invalid) as refused:
            link_cases(tx, cast.astrid, case.id, number, "kort")
        assert codes(refused) == {"number": "link_case_unknown", "reason": "link_reason_short"}
    with pytest.raises(Invalid) as refused:
        link_cases(tx, cast.astrid, case.id, case.number, REASON)
    assert codes(refused) == {"number": "link_to_itself"}


def test_a_tie_made_by_hand_is_taken_away_and_the_trail_keeps_both(tx: Transaction, cast: Cast, case: Case) -> None:
    other = a_case(tx, team=cast.north)
    link_cases(tx, cast.astrid, case.id, other.number, REASON)
    part_cases(tx, cast.bo, other.id, case.id)
    assert linked_cases(tx, cast.astrid, case) == ()
    assert len(trail(tx, "CasesParted")) == 2
    with pytest.raises(NotFound):
        part_cases(tx, cast.bo, case.id, other.id)


def test_what_the_process_tied_nobody_parts(tx: Transaction, cast: Cast, case: Case) -> None:
    child = a_case(tx, team=cast.north)
    began(tx, case.id, child.id)
    with pytest.raises(NotFound):
        part_cases(tx, cast.astrid, case.id, child.id)


def test_only_who_works_on_the_case_ties_it(tx: Transaction, cast: Cast, case: Case) -> None:
    for person in (cast.carla, cast.frida):
        with pytest.raises(Forbidden):
            link_cases(tx, person, case.id, case.number, REASON)
