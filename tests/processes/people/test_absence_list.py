"""Who is away and who stands in, as the page and the rail tell it."""

from __future__ import annotations

from datetime import date

import pytest

from processes.errors import Forbidden
from processes.people.absence_list import absences, standing_in, substitutes
from processes.people.absence_register import register_absence
from processes.people.absence_rules import Days
from processes.records import Membership, Person
from processes.store.transaction import Transaction
from tests.builders import a_case, a_task
from tests.cast import Cast

WEEK = Days(date(2026, 3, 2), date(2026, 3, 6))


def away(tx: Transaction, cast: Cast, when: Days = WEEK, by: Person | None = None) -> None:
    """Astrid is away."""
    register_absence(tx, cast.astrid, cast.astrid.id, when, by.id if by else None)
    for person in cast.people:
        tx.session.refresh(person)


@pytest.mark.usefixtures("monday")
def test_everybody_sees_what_concerns_them(tx: Transaction, cast: Cast) -> None:
    a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
    away(tx, cast, by=cast.bo)
    [own] = absences(tx, cast.astrid).own
    assert (own.when, own.substitute, own.tasks) == ("now", "Bo", 1)
    assert [one.name for one in absences(tx, cast.bo).stands_in] == ["Astrid"]
    assert [one.name for one in absences(tx, cast.ditte).team] == ["Astrid"]
    nothing = absences(tx, cast.carla)
    assert (nothing.own, nothing.stands_in, nothing.team) == ((), (), ())


@pytest.mark.usefixtures("monday")
def test_the_rail_tells_today_only(tx: Transaction, cast: Cast) -> None:
    away(tx, cast, Days(date(2026, 3, 9), None), by=cast.bo)
    assert standing_in(tx, cast.bo) == ()
    assert [one.when for one in absences(tx, cast.bo).stands_in] == ["ahead"]
    away(tx, cast, Days(date(2026, 3, 2), date(2026, 3, 3)), by=cast.bo)
    assert [one.since for one in standing_in(tx, cast.bo)] == [date(2026, 3, 2)]


@pytest.mark.usefixtures("monday")
def test_a_leader_registers_for_those_who_are_in_her_team_now(tx: Transaction, cast: Cast) -> None:
    assert [name for _, name in absences(tx, cast.ditte).members] == ["Ditte", "Astrid", "Bo"]
    assert [name for _, name in absences(tx, cast.bo).members] == ["Bo"]
    place: Membership = cast.bo.memberships[0]
    place.until = date(2026, 3, 1)
    tx.flush()
    assert [name for _, name in absences(tx, cast.ditte).members] == ["Ditte", "Astrid"]


@pytest.mark.usefixtures("monday")
def test_the_form_asks_for_substitutes_of_whom_one_may_register(tx: Transaction, cast: Cast) -> None:
    assert [name for _, name in substitutes(tx, cast.ditte, cast.astrid.id)] == ["Bo", "Ditte"]
    with pytest.raises(Forbidden):
        substitutes(tx, cast.bo, cast.astrid.id)
