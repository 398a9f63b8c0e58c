"""Signing in by password, and by an identity provider."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from processes import clock
from processes.people import passwords
from processes.people.sign_in import sign_in, sign_in_with
from processes.records import Person
from processes.store.transaction import Transaction
from tests.cast import a_person
from tests.trail import trail

WEAK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture
def astrid(tx: Transaction) -> Person:
    person = a_person(tx, "astrid")
    person.password_hash = WEAK.hash("sommerfugl")
    tx.flush()
    return person


def test_astrid_signs_in_however_she_writes_her_name_and_it_is_noted(tx: Transaction, astrid: Person) -> None:
    assert sign_in(tx, " Astrid ", "sommerfugl") is astrid
    assert astrid.last_seen_at is not None
    assert astrid.last_seen_at <= clock.now()
    assert [(entry.person_id, entry.facts) for entry in trail(tx, "SignedIn")] == [(astrid.id, {"way": "password"})]


@pytest.mark.parametrize(("login", "password"), [("astrid", "Sommerfugl"), ("astrid", ""), ("nobody", "sommerfugl")])
def test_a_wrong_login_or_password_is_refused_and_noted_without_what_was_typed(
    tx: Transaction, astrid: Person, login: str, password: str
) -> None:
    assert sign_in(tx, login, password) is None
    (entry,) = trail(tx, "SignInRefused")
    assert entry.person_id is None
    assert login not in str(entry.facts)
    assert astrid.last_seen_at is None


def test_whoever_has_left_cannot_sign_in(tx: Transaction, astrid: Person) -> None:
    astrid.active = False
    assert sign_in(tx, "astrid", "sommerfugl") is None
    assert len(trail(tx, "SignInRefused")) == 1


def test_whoever_has_no_password_cannot_sign_in_with_one(tx: Transaction, astrid: Person) -> None:
    astrid.password_hash = None
    assert sign_in(tx, "astrid", "") is None


def test_an_old_hash_is_renewed_at_sign_in_and_the_password_stays(tx: Transaction, astrid: Person) -> None:
    before = astrid.password_hash
    sign_in(tx, "astrid", "sommerfugl")
    assert astrid.password_hash != before
    assert not passwords.is_outdated(astrid.password_hash or "")
    assert sign_in(tx, "astrid", "sommerfugl") is astrid


def test_an_unknown_login_costs_the_same_work(tx: Transaction, astrid: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str | None] = []

    def checking(stored: str | None, password: str) -> bool:
        checked.append(stored)
        return passwords.fits(stored, password)

    monkeypatch.setattr("processes.people.sign_in.fits", checking)
    sign_in(tx, "nobody", "sommerfugl")
    assert checked == [None]


def test_the_identity_provider_finds_astrid_by_her_address_once_and_by_its_own_name_for_her_ever_after(
    tx: Transaction, astrid: Person
) -> None:
    assert sign_in_with(tx, "sub-1", "Astrid@kommune.example", "Astrid A.") is astrid
    astrid.email = "another@kommune.example"
    assert sign_in_with(tx, "sub-1", "whatever@kommune.example", "") is astrid
    assert astrid.name == "Astrid"
    assert [entry.facts["way"] for entry in trail(tx, "SignedIn")] == ["identity_provider"] * 2


def test_another_subject_with_her_address_is_not_astrid(tx: Transaction, astrid: Person) -> None:
    sign_in_with(tx, "sub-1", "astrid@kommune.example", "Astrid")
    other = sign_in_with(tx, "sub-2", "astrid@kommune.example", "Astrid B.")
    assert other is not None
    assert other.id != astrid.id


def test_somebody_new_is_made_without_any_role(tx: Transaction) -> None:
    made = sign_in_with(tx, "sub-9", "ny@kommune.example", "Åse Ny")
    assert made is not None
    assert (made.roles, made.active, made.password_hash) == ([], True, None)
    assert tx.execute(select(Person).where(Person.subject == "sub-9")).scalar_one() is made


def test_the_provider_does_not_open_the_door_for_whoever_has_left(tx: Transaction, astrid: Person) -> None:
    astrid.subject, astrid.active = "sub-1", False
    assert sign_in_with(tx, "sub-1", "astrid@kommune.example", "Astrid") is None
    assert len(trail(tx, "SignInRefused")) == 1
