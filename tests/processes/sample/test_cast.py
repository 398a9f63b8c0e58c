"""The invented employees of the sample world."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from processes.access.permissions import Role
from processes.people.sign_in import sign_in
from processes.records import Absence, Membership, Person
from processes.sample.cast import CAST, EVERYBODY, seed_cast
from processes.sample.member import PASSWORD
from processes.store.transaction import Transaction


def test_every_role_is_somebodys() -> None:
    assert {member.role for member in CAST} == set(Role)


def test_nobody_has_an_address_that_could_be_real() -> None:
    assert all(member.email.endswith(".example") for member in CAST)
    assert len({member.login for member in CAST}) == len(CAST)


def test_everybody_has_a_title_in_both_languages() -> None:
    assert all(member.title.da and member.title.en for member in CAST)


def test_mikkel_signs_in_and_works_in_the_first_team_with_freja_and_yasmin_leads_it(tx: Transaction) -> None:
    people = seed_cast(tx)
    mikkel = sign_in(tx, "mikkel", PASSWORD)
    assert mikkel is people["mikkel"]
    assert mikkel.team_ids == people["freja"].team_ids
    assert mikkel.team_ids == people["yasmin"].led_team_ids
    assert "teamleder" in people["yasmin"].groups


def test_kirsten_is_away_on_the_first_day_and_freja_stands_in(tx: Transaction) -> None:
    people = seed_cast(tx)
    absence = tx.execute(select(Absence).where(Absence.person_id == people["kirsten"].id)).scalar_one()
    assert (absence.person_id, absence.substitute_id) == (people["kirsten"].id, people["freja"].id)
    assert absence.since <= date(2026, 3, 2) <= (absence.until or date.max)


def test_seeding_twice_changes_nobody(tx: Transaction) -> None:
    first = seed_cast(tx)["mikkel"]
    before, away = first.password_hash, _count(tx, Absence)
    second = seed_cast(tx)["mikkel"]
    assert second.password_hash == before
    assert _count(tx, Person) == len(EVERYBODY)
    assert _count(tx, Absence) == away
    assert _count(tx, Membership) == sum(len(member.teams) + len(member.leads) for member in EVERYBODY)


def test_some_caseworkers_are_away_and_a_colleague_of_their_team_stands_in(tx: Transaction, monday: datetime) -> None:
    people = {one.id: one for one in seed_cast(tx).values()}
    today = monday.date()
    away: Any = list(tx.execute(select(Absence)).scalars())
    assert 10 <= sum(one.since <= today <= one.until for one in away) <= 30
    for one in away:
        assert people[one.person_id].team_ids == people[one.substitute_id].team_ids


def _count(tx: Transaction, record: Any) -> int:
    return int(tx.execute(select(func.count()).select_from(record)).scalar_one())
