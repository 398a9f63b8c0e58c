"""Whose hands a task is in: lists and relations give the same answer for everybody about every task."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime

from sqlalchemy import select

from processes.access.permissions import Relation
from processes.reading.holding import hands, is_held_by, is_not_disqualified
from processes.records import Absence, Case, ConflictOfInterest, Person, Task
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast

At = Callable[[str], AbstractContextManager[None]]


def an_absence(tx: Transaction, person: Person, substitute: Person, since: date, until: date | None) -> None:
    """This person is away, and that one stands in; both are read anew."""
    row = Absence(id=new_id(), person_id=person.id, substitute_id=substitute.id, since=since, until=until)
    tx.add(row)
    tx.flush()
    tx.session.refresh(substitute)


def a_conflict(tx: Transaction, person: Person, by: Person, at: datetime, **about: object) -> None:
    """This person has a conflict of interest about a citizen or a case, and is read anew."""
    facts = {"ground": "family", "reason": "", "made_at": at, "made_by_id": by.id, **about}
    tx.add(ConflictOfInterest(id=new_id(), person_id=person.id, **facts))
    tx.flush()
    tx.session.refresh(person)


def test_a_substitute_stands_in_on_the_days_of_the_absence_only(tx: Transaction, cast: Cast, at: At) -> None:
    with at("2026-03-01 12:00"):
        an_absence(tx, cast.astrid, cast.bo, date(2026, 3, 2), date(2026, 3, 6))
        assert cast.bo.stands_in_for == frozenset()
    for day in ("2026-03-02 00:01", "2026-03-06 23:59"):
        with at(day):
            tx.session.refresh(cast.bo)
            assert cast.bo.stands_in_for == {cast.astrid.id}
    with at("2026-03-07 00:01"):
        tx.session.refresh(cast.bo)
        assert cast.bo.stands_in_for == frozenset()


def test_a_conflict_about_a_citizen_bars_from_all_her_cases(tx: Transaction, cast: Cast, monday: datetime) -> None:
    amina = a_citizen(tx)
    first, second, other = a_case(tx, citizen=amina), a_case(tx, citizen=amina), a_case(tx)
    a_conflict(tx, cast.astrid, cast.astrid, monday, citizen_id=amina.id)
    assert cast.astrid.barred_case_ids == {first.id, second.id}
    assert Relation.DISQUALIFIED in second.relations_to(cast.astrid)
    assert Relation.DISQUALIFIED not in other.relations_to(cast.astrid)


def test_lists_and_relations_agree_about_every_task(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, family = a_case(tx, team=cast.north), a_case(tx, team=cast.north)
    tasks = [a_task(tx, one, holder=holder) for one in (case, family) for holder in (cast.astrid, cast.bo, None)]
    helped = a_task(tx, case, holder=cast.carla)
    helped.helper_id = cast.bo.id
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    a_conflict(tx, cast.bo, cast.ditte, monday, case_id=family.id)
    held = {Relation.ASSIGNEE, Relation.SUBSTITUTE}
    for person in cast.people:
        said = {one.id: one.relations_to(person) for one in (*tasks, helped)}
        conflicts = {key for key, relations in said.items() if Relation.DISQUALIFIED in relations}
        mine = {key for key, relations in said.items() if relations & {*held, Relation.HELPER}} - conflicts
        assert set(tx.execute(select(Task.id).where(hands(person))).scalars()) == mine
        assert set(tx.execute(select(Task.id).where(is_held_by(person))).scalars()) == {
            key for key, relations in said.items() if relations & held
        }
        assert set(tx.execute(select(Task.id).where(is_not_disqualified(person))).scalars()) == set(said) - conflicts


def test_an_ended_conflict_bars_from_nothing(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case: Case = a_case(tx)
    a_conflict(tx, cast.bo, cast.bo, monday, case_id=case.id, ended_at=monday, ended_by_id=cast.bo.id)
    assert cast.bo.barred_case_ids == frozenset()
