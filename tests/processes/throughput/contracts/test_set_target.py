"""A target is set by who may, for a place and a year; a change says what it was."""

from __future__ import annotations

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden, Invalid, NotFound
from processes.records import Entry, Person, Target
from processes.store.transaction import Transaction
from processes.throughput.contracts.set_target import set_target
from tests.cast import Cast, a_centre, a_person, a_team


@pytest.fixture
def manager(tx: Transaction, cast: Cast) -> Person:
    made = a_person(tx, "chef", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    tx.flush()
    return made


def test_a_target_is_set_and_changed(tx: Transaction, manager: Person) -> None:
    year = clock.today().year
    first = set_target(tx, manager, "team:north-1", "timeliness", year, 90)
    second = set_target(tx, manager, "team:north-1", "timeliness", year, 95)
    assert first is second
    set_target(tx, manager, "centre:north", "timeliness", year, 92)
    tx.flush()
    assert sorted(one.value for one in tx.session.query(Target)) == [92, 95]
    told = [one.facts for one in tx.session.query(Entry).filter_by(kind="TargetSet").order_by(Entry.id)]
    assert [(one.get("before"), one["value"]) for one in told] == [(None, 90), (90, 95), (None, 92)]


@pytest.mark.parametrize(
    ("place", "indicator", "years", "value"),
    [
        ("all", "timeliness", 0, 90),
        ("team:north-1", "smiles", 0, 90),
        ("team:north-1", "timeliness", 0, 101),
        ("team:north-1", "lead", 0, 0),
        ("team:north-1", "lead", 9, 30),
    ],
)
def test_what_cannot_be_a_target_is_refused(
    tx: Transaction, manager: Person, place: str, indicator: str, years: int, value: int
) -> None:
    with pytest.raises(Invalid):
        set_target(tx, manager, place, indicator, clock.today().year + years, value)


def test_heads_set_those_of_their_own_centre_and_the_direction_everybodys(
    tx: Transaction, cast: Cast, manager: Person
) -> None:
    director = a_person(
        tx, "dir", Role.CENTRE_MANAGER, teams=(a_team(tx, "direktion", "direktion", a_centre(tx, "shared")),)
    )
    administrator = a_person(tx, "adm", Role.ADMINISTRATOR)
    tx.flush()
    year = clock.today().year
    for place in ("team:south-1", "centre:south"):
        with pytest.raises(Forbidden):
            set_target(tx, manager, place, "lead", year, 30)
        assert set_target(tx, director, place, "lead", year, 30).value == 30
        assert set_target(tx, administrator, place, "lead", year, 31).value == 31


def test_team_leaders_set_none_and_nobody_elsewhere(tx: Transaction, cast: Cast, manager: Person) -> None:
    with pytest.raises(Forbidden):
        set_target(tx, cast.ditte, "team:north-1", "lead", clock.today().year, 30)
    with pytest.raises(NotFound):
        set_target(tx, manager, "team:nowhere", "lead", clock.today().year, 30)
