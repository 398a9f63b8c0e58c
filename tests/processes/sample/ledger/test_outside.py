"""What a walk in memory asks of the real database, each question once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, event, select

from processes import clock
from processes.reading.responsible import AWAY, LEADERS
from processes.records import Absence, Definition, Membership, Person, Team
from processes.sample.ledger.outside import Outside, is_outside
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast

NAMED = select(Person).where(Person.login == bindparam("login"))


def test_staff_processes_and_parties_are_outside_and_cases_are_not() -> None:
    assert all(map(is_outside, ("person", "team", "version", "citizen", "company")))
    assert not any(map(is_outside, ("case", "task", "deadline", "slot")))


def test_each_question_is_asked_once(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    outside = Outside(tx)
    seen: list[str] = []
    connection = tx.session.connection()
    event.listen(connection, "before_cursor_execute", lambda *given: seen.append(given[2]))
    for _ in range(3):
        assert [row[0] for row in outside.ask(NAMED, {"login": cast.astrid.login})] == [cast.astrid]
        assert outside.ask(select(Team.id).where(Team.id == cast.north.id), {}) == [(cast.north.id,)]
        assert cast.north in outside.all(Team)
        assert outside.find(Person, cast.astrid.id) is cast.astrid
        assert outside.find(Person, new_id()) is None
    asked = len(seen)
    assert asked <= 8
    outside.ask(NAMED, {"login": cast.ditte.login})
    assert len(seen) > asked


def test_what_standing_needs_of_staff(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    outside = Outside(tx)
    assert cast.astrid.id in outside.active
    assert outside.places[cast.astrid.id] == cast.astrid.team_ids
    assert {one.id for one in outside.teams} == {one.id for one in tx.execute(select(Team)).unique().scalars()}
    assert set(outside.newest) == set(
        tx.execute(select(Definition.id).where(Definition.newest_id.is_not(None))).scalars()
    )


def test_records_fetched_together_are_one_question(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    outside, seen = Outside(tx), list[str]()
    outside.know(Person, [cast.astrid])
    event.listen(tx.session.connection(), "before_cursor_execute", lambda *given: seen.append(given[2]))
    outside.fetch(Team, [cast.north.id, cast.north.id])
    asked = len(seen)
    outside.fetch(Team, [cast.north.id])
    assert outside.find(Team, cast.north.id) is cast.north
    assert outside.find(Person, cast.astrid.id) is cast.astrid
    assert len(seen) == asked


def test_what_asks_for_today_is_asked_again_when_somebody_leaves_a_team(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    tx.flush()
    leads = tx.one(select(Membership).where(Membership.team_id == cast.north.id, Membership.leads))
    leads.until = (monday + timedelta(days=2)).date()
    tx.flush()
    outside = Outside(tx)
    who = LEADERS, {"teams": [cast.north.id]}
    with clock.frozen(monday):
        first = outside.ask(*who)
        assert [row[0].id for row in first] == [leads.person_id]
    for days in (1, 2):
        with clock.frozen(monday + timedelta(days=days)):
            assert outside.ask(*who) is first
    with clock.frozen(monday + timedelta(days=3)):
        assert outside.ask(*who) == []


def test_what_is_given_today_is_asked_again_when_an_absence_is_over(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    day = monday.date()
    tx.add(Absence(person_id=cast.astrid.id, substitute_id=cast.bo.id, since=day, until=day + timedelta(days=1)))
    tx.flush()
    outside = Outside(tx)

    def away(days: int) -> list[Any]:
        return outside.ask(AWAY, {"people": [cast.astrid.id], "today": day + timedelta(days=days)})

    assert away(-1) == []
    assert away(0) is away(1)
    assert len(away(0)) == 1
    assert away(2) == []
