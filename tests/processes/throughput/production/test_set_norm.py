"""A norm is set from today, by whoever may; what stood before stands for the days before."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from processes import clock
from processes.errors import Forbidden, Invalid, NotFound
from processes.records import Definition, Entry
from processes.store.transaction import Transaction
from processes.throughput.production.norms import kinds, norms
from processes.throughput.production.set_norm import MOST, set_norm
from tests.cast import Cast
from tests.shipped import shipped
from tests.situations import publish_package

STEP = "T4_11_first_follow_up_interview"


@pytest.fixture
def sickness(tx: Transaction, cast: Cast) -> UUID:
    """The shipped process, published."""
    publish_package(tx, cast.egon, shipped("sickness_follow_up"))
    found: UUID = tx.session.query(Definition.id).filter_by(key="sickness_follow_up").scalar()
    return found


def test_a_norm_holds_from_today_and_the_trail_says_what_it_was(tx: Transaction, cast: Cast, sickness: UUID) -> None:
    set_norm(tx, cast.egon, sickness, STEP, 45)
    assert norms(tx) == {(sickness, STEP): 45}
    with clock.frozen(clock.now() + timedelta(days=3)):
        set_norm(tx, cast.egon, sickness, STEP, 60)
        set_norm(tx, cast.egon, sickness, STEP, 50)
        assert norms(tx) == {(sickness, STEP): 50}
        assert norms(tx, clock.today() - timedelta(days=1)) == {(sickness, STEP): 45}
    tx.flush()
    told = [one.facts for one in tx.session.query(Entry).filter_by(kind="NormSet").order_by(Entry.id)]
    assert [(one["before"], one["minutes"]) for one in told] == [(0, 45), (45, 60), (60, 50)]


def test_kinds_are_what_our_own_people_do_with_their_norms(tx: Transaction, cast: Cast, sickness: UUID) -> None:
    set_norm(tx, cast.egon, sickness, STEP, 45)
    found = {one.element: one.minutes for one in kinds(tx, {sickness})}
    assert found[STEP] == 45
    assert len(found) > 10
    assert set(found.values()) == {45, None}


@pytest.mark.parametrize("minutes", [0, -5, MOST + 1])
def test_minutes_that_cannot_be_meant_are_refused(tx: Transaction, cast: Cast, sickness: UUID, minutes: int) -> None:
    with pytest.raises(Invalid):
        set_norm(tx, cast.egon, sickness, STEP, minutes)


def test_a_step_that_is_not_there_has_no_norm(tx: Transaction, cast: Cast, sickness: UUID) -> None:
    with pytest.raises(NotFound):
        set_norm(tx, cast.egon, sickness, "no_such_step", 10)


def test_caseworkers_and_team_leaders_set_no_norms(tx: Transaction, cast: Cast, sickness: UUID) -> None:
    for person in (cast.astrid, cast.ditte):
        with pytest.raises(Forbidden):
            set_norm(tx, person, sickness, STEP, 10)
