"""What is right all the same leaves the list with its reason, for as long as it is the same."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.records import Case, Entry
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.quality.accept import accept
from processes.throughput.trust import trust
from tests.cast import Cast
from tests.processes.throughput.flawed import a_case_of, wrong

RULE, WHY = "plan_date_passed", "Ny dato er aftalt mundtligt."


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    found = a_case_of(tx, "sickness_follow_up", cast.north, fullDate="2026-01-02")
    found.caseworker_id = cast.astrid.id
    tx.flush()
    return found


def test_it_is_wrong_no_longer_and_the_reason_stands_beside_it(tx: Transaction, cast: Cast, case: Case) -> None:
    assert trust(tx, cast.frida, Scope()).wrong == 1
    accept(tx, cast.astrid, case.id, RULE, "", WHY)
    (found,) = wrong(tx, case, RULE)
    assert (found.why, found.accepted is not None) == (WHY, True)
    assert trust(tx, cast.frida, Scope()).wrong == 0
    entry = tx.execute(select(Entry).where(Entry.kind == "FlawAccepted")).scalar_one()
    assert (entry.case_id, entry.facts) == (case.id, {"rule": RULE})


def test_another_day_that_passes_is_wrong_again(tx: Transaction, cast: Cast, case: Case) -> None:
    accept(tx, cast.astrid, case.id, RULE, "", WHY)
    case.facts = {"fullDate": (clock.today() - timedelta(days=3)).isoformat()}
    tx.flush()
    assert trust(tx, cast.frida, Scope()).wrong == 1


def test_what_is_not_wrong_any_more_is_gone(tx: Transaction, cast: Cast, case: Case) -> None:
    case.facts = {}
    tx.flush()
    with pytest.raises(AlreadyDone):
        accept(tx, cast.astrid, case.id, RULE, "", WHY)


def test_it_asks_for_a_reason_and_for_work_on_the_case(tx: Transaction, cast: Cast, case: Case) -> None:
    with pytest.raises(Invalid):
        accept(tx, cast.astrid, case.id, RULE, "", "Ja")
    with pytest.raises(Forbidden):
        accept(tx, cast.frida, case.id, RULE, "", WHY)
