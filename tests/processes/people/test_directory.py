"""Colleagues to hand a task to."""

from __future__ import annotations

from datetime import date

from processes.people.directory import colleagues
from processes.records import Absence
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import a_cast, a_person


def test_astrids_colleagues_are_those_of_her_team_in_danish_order(tx: Transaction, monday: object) -> None:
    cast = a_cast(tx)
    for login in ("åse", "zita", "ærna"):
        a_person(tx, login, teams=(cast.north,))
    tx.flush()
    assert [one.name for one in colleagues(tx, cast.astrid)] == ["Bo", "Ditte", "Zita", "Ærna", "Åse"]


def test_whoever_has_left_is_no_colleague_any_more(tx: Transaction) -> None:
    cast = a_cast(tx)
    cast.bo.active = False
    tx.flush()
    assert [one.name for one in colleagues(tx, cast.astrid)] == ["Ditte"]


def test_an_absent_colleague_is_named_with_day_and_substitute(tx: Transaction, monday: object) -> None:
    cast = a_cast(tx)
    away = {"id": new_id(), "person_id": cast.bo.id, "reason": "away"}
    tx.add(Absence(**away, substitute_id=cast.astrid.id, since=date(2026, 2, 23), until=date(2026, 3, 6)))
    tx.flush()
    bo = colleagues(tx, cast.ditte, [cast.north.id])[1]
    assert (bo.name, bo.away, bo.away_until, bo.substitute) == ("Bo", True, date(2026, 3, 6), "Astrid")


def test_an_absence_that_is_over_is_not_told(tx: Transaction, monday: object) -> None:
    cast = a_cast(tx)
    tx.add(Absence(id=new_id(), person_id=cast.bo.id, since=date(2026, 2, 2), until=date(2026, 3, 1)))
    tx.flush()
    assert not any(one.away for one in colleagues(tx, cast.astrid))


def test_two_absences_at_once_name_a_colleague_once(tx: Transaction, monday: object) -> None:
    cast = a_cast(tx)
    for since in (date(2026, 2, 2), date(2026, 2, 9)):
        tx.add(Absence(id=new_id(), person_id=cast.bo.id, since=since, until=None))
    tx.flush()
    assert [one.name for one in colleagues(tx, cast.astrid)] == ["Bo", "Ditte"]


def test_who_leads_the_team_is_marked(tx: Transaction) -> None:
    cast = a_cast(tx)
    assert {one.name: one.leads for one in colleagues(tx, cast.astrid)} == {"Bo": False, "Ditte": True}
