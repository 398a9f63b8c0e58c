"""A repair that is refused or withdrawn leaves the case as it stood."""

from __future__ import annotations

import pytest

from processes.cases.approve_repair import approve_repair
from processes.cases.refuse_repair import refuse_repair, withdraw_repair
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_approve_repair import moved
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")


def test_the_second_says_no_and_why(tx: Transaction, cast: Cast) -> None:
    case, repair = moved(tx, cast)
    state = case.state
    with pytest.raises(Invalid):
        refuse_repair(tx, cast.egon, repair, "nej")
    with pytest.raises(Forbidden):
        refuse_repair(tx, cast.ditte, repair, "Jeg har fortrudt")
    refuse_repair(tx, cast.egon, repair, "Vurderingen mangler på sagen")
    assert case.state == state
    assert of_case(tx, case.id, kinds={"RepairRefused"})[0].person_id == cast.egon.id
    with pytest.raises(AlreadyDone):
        withdraw_repair(tx, cast.ditte, repair)


def test_only_who_asked_withdraws_even_after_the_case_moved(tx: Transaction, cast: Cast) -> None:
    case, repair = moved(tx, cast)
    case.revision += 1
    with pytest.raises(Forbidden):
        withdraw_repair(tx, cast.egon, repair)
    withdraw_repair(tx, cast.ditte, repair)
    assert of_case(tx, case.id, kinds={"RepairWithdrawn"})[0].person_id == cast.ditte.id


def test_that_a_repair_is_settled_is_told_to_those_alone_whom_it_concerns(tx: Transaction, cast: Cast) -> None:
    _, key = moved(tx, cast)
    withdraw_repair(tx, cast.ditte, key)
    for settle in (approve_repair, withdraw_repair):
        with pytest.raises(Forbidden):
            settle(tx, cast.carla, key)
    with pytest.raises(AlreadyDone):
        approve_repair(tx, cast.egon, key)
    with pytest.raises(AlreadyDone):
        withdraw_repair(tx, cast.ditte, key)
