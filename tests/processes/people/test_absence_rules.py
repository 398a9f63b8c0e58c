"""Days that make sense, and a substitute who can really stand in."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from processes.errors import Invalid
from processes.people.absence_rules import Days, could_stand_in, must_fit, serves_the_same
from processes.records import Absence, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast, a_person, a_team

TODAY = date(2026, 3, 2)


def days(since: int, until: int | None) -> Days:
    """So many days from the sample world's Monday."""
    return Days(TODAY + timedelta(since), None if until is None else TODAY + timedelta(until))


def away(tx: Transaction, person: Person, when: Days, by: Person | None = None) -> Absence:
    """This person is away then."""
    substitute = by.id if by else None
    row = Absence(id=new_id(), person_id=person.id, since=when.since, until=when.until, substitute_id=substitute)
    tx.add(row)
    tx.flush()
    return row


def refused(tx: Transaction, absent: Person, when: Days, substitute: Person | None = None) -> str:
    """The code with which this is refused; empty where it is not."""
    try:
        must_fit(tx, absent, when, substitute)
    except Invalid as fault:
        return fault.code
    return ""


@pytest.mark.usefixtures("monday")
def test_days_go_forward_and_are_not_over(tx: Transaction, cast: Cast) -> None:
    assert refused(tx, cast.astrid, days(2, 1)) == "absence_days"
    assert refused(tx, cast.astrid, days(-9, -1)) == "absence_over"
    assert refused(tx, cast.astrid, days(-9, 0)) == ""
    assert refused(tx, cast.astrid, days(0, None)) == ""


@pytest.mark.usefixtures("monday")
def test_nobody_is_away_twice_on_a_day(tx: Transaction, cast: Cast) -> None:
    own = away(tx, cast.astrid, days(3, 5))
    assert refused(tx, cast.astrid, days(0, 3)) == "absence_overlaps"
    assert refused(tx, cast.astrid, days(5, None)) == "absence_overlaps"
    assert refused(tx, cast.astrid, days(6, 9)) == ""
    must_fit(tx, cast.astrid, days(0, 9), None, own=own.id)


@pytest.mark.usefixtures("monday")
def test_a_substitute_serves_the_same_teams_and_is_somebody_else(tx: Transaction, cast: Cast) -> None:
    assert refused(tx, cast.astrid, days(0, 3), cast.bo) == ""
    assert refused(tx, cast.astrid, days(0, 3), cast.astrid) == "substitute_elsewhere"
    assert refused(tx, cast.astrid, days(0, 3), cast.carla) == "substitute_elsewhere"
    cast.bo.active = False
    assert refused(tx, cast.astrid, days(0, 3), cast.bo) == "substitute_elsewhere"


@pytest.mark.usefixtures("monday")
def test_whoever_works_in_two_teams_needs_somebody_of_both(tx: Transaction, cast: Cast) -> None:
    both = a_person(tx, "gro", teams=(cast.north, cast.south))
    tx.flush()
    assert refused(tx, both, days(0, 3), cast.bo) == "substitute_elsewhere"
    assert refused(tx, cast.bo, days(0, 3), both) == ""


@pytest.mark.usefixtures("monday")
def test_a_leader_is_stood_in_for_by_a_leader(tx: Transaction, cast: Cast) -> None:
    other = a_person(tx, "hans", teams=(cast.leaders,), leads=(a_team(tx, "north-2", "kvs", cast.north.centre),))
    tx.flush()
    assert serves_the_same(other, cast.ditte)
    assert not serves_the_same(cast.astrid, cast.ditte)


@pytest.mark.usefixtures("monday")
def test_a_substitute_is_at_work_on_all_the_days(tx: Transaction, cast: Cast) -> None:
    away(tx, cast.bo, days(5, 9))
    assert refused(tx, cast.astrid, days(0, 4), cast.bo) == ""
    assert refused(tx, cast.astrid, days(0, 5), cast.bo) == "substitute_away"
    assert refused(tx, cast.astrid, days(0, None), cast.bo) == "substitute_away"


@pytest.mark.usefixtures("monday")
def test_whoever_stands_in_for_somebody_is_not_away_herself(tx: Transaction, cast: Cast) -> None:
    away(tx, cast.bo, days(5, 9), by=cast.astrid)
    with pytest.raises(Invalid) as fault:
        must_fit(tx, cast.astrid, days(9, 12), None)
    assert (fault.value.code, fault.value.facts["other"]) == ("absence_stands_in", "Bo")
    assert refused(tx, cast.astrid, days(10, 12)) == ""


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.usefixtures("monday")
def test_whatever_is_registered_no_substitute_is_away_and_no_chain_is_longer_than_one(
    tx: Transaction, cast: Cast, seed: int
) -> None:
    dice = Random(seed)
    team = [cast.astrid, cast.bo, *(a_person(tx, login, teams=(cast.north,)) for login in ("gro", "hans"))]
    tx.flush()
    rows: list[Absence] = []
    for _ in range(40):
        who, by, since = dice.choice(team), dice.choice(team), dice.randrange(20)
        when = days(since, since + dice.randrange(6))
        if not refused(tx, who, when, by):
            rows.append(away(tx, who, when, by))
    assert len(rows) > 4
    for day in (TODAY + timedelta(number) for number in range(30)):
        now = [one for one in rows if one.since <= day and (one.until or day) >= day]
        gone = [one.person_id for one in now]
        assert len(set(gone)) == len(gone)
        assert not set(gone) & {one.substitute_id for one in now}


@pytest.mark.usefixtures("monday")
def test_the_form_offers_those_who_fit_and_are_here(tx: Transaction, cast: Cast) -> None:
    gro = a_person(tx, "gro", teams=(cast.north,))
    tx.flush()
    assert [one.name for one in could_stand_in(tx, cast.astrid)] == ["Bo", "Ditte", "Gro"]
    away(tx, gro, days(0, 0))
    assert [one.name for one in could_stand_in(tx, cast.astrid)] == ["Bo", "Ditte"]
