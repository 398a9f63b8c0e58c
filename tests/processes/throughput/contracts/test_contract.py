"""The contract lays targets beside what was reached, says what was missed, and who said why."""

from __future__ import annotations

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden
from processes.records import Version
from processes.store.transaction import Transaction
from processes.throughput.contracts.contract import contract
from processes.throughput.contracts.explain import explain
from processes.throughput.contracts.indicators import Indicator
from processes.throughput.contracts.set_target import set_target
from processes.throughput.places import place_of, places
from tests.cast import Cast, a_person


def test_targets_stand_beside_what_was_reached(
    late_in_the_year: None, tx: Transaction, cast: Cast, version: Version
) -> None:
    manager = a_person(tx, "chef", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    tx.flush()
    year = clock.today().year
    set_target(tx, manager, "team:north-1", "lead", year, 10)
    target = set_target(tx, manager, "team:north-1", "timeliness", year, 50)
    here = place_of(places(tx, cast.ditte), "team:north-1", cast.ditte)
    found = contract(tx, cast.ditte, here, year)
    assert [one.indicator for one in found.promises] == [Indicator.TIMELINESS, Indicator.LEAD]
    timely, slow = found.promises
    assert not timely.unexplained
    missed = slow.unexplained
    assert missed
    assert all(one.actual is not None and one.actual > 10 for one in missed)
    assert (found.may_set, timely.may_explain) == (False, True)
    explain(tx, cast.ditte, slow.id, missed[0].first, "Ventede på lægen.")
    tx.flush()
    after = contract(tx, cast.ditte, here, year).promises[1]
    assert len(after.unexplained) == len(missed) - 1
    (said,) = (one.said for one in after.months if one.said)
    assert (said.words, said.by) == ("Ventede på lægen.", cast.ditte.name)
    assert target.id == timely.id


def test_a_month_that_still_runs_is_neither_reached_nor_missed(
    late_in_the_year: None, tx: Transaction, cast: Cast, version: Version
) -> None:
    manager = a_person(tx, "chef", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    tx.flush()
    today = clock.today()
    set_target(tx, manager, "team:north-1", "finished", today.year, 100_000)
    here = place_of(places(tx, cast.ditte), "team:north-1", cast.ditte)
    (promise,) = contract(tx, cast.ditte, here, today.year).promises
    stands = {one.first: one for one in promise.months}
    running = stands.pop(today.replace(day=1))
    assert (running.actual is not None, running.reached) == (True, None)
    assert running not in promise.unexplained
    assert any(one.reached is False for one in stands.values())


def test_a_place_without_targets_has_an_empty_contract(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    here = places(tx, cast.frida)[0]
    assert contract(tx, cast.frida, here, clock.today().year).promises == ()
    with pytest.raises(Forbidden):
        contract(tx, cast.astrid, here, clock.today().year)
