"""What a walk in memory asks of the real database, each question once."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, event, select

from processes import clock
from processes.reading.responsible import LEADERS
from processes.records import Definition, Person, Team
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


def test_what_asks_for_today_is_asked_again_tomorrow(tx: Transaction, cast: Cast, monday: datetime) -> None:
    tx.flush()
    outside = Outside(tx)
    who = LEADERS, {"teams": [cast.north.id]}
    first = outside.ask(*who)
    assert outside.ask(*who) is first
    with clock.frozen(monday + timedelta(days=1)):
        assert outside.ask(*who) is not first
        assert outside.ask(*who) == first
