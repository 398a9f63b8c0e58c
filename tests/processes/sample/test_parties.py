"""The invented citizens and companies."""

from __future__ import annotations

from sqlalchemy import func, select

from processes.records import Citizen, Company
from processes.sample.names import COMPANIES, KNOWN
from processes.sample.parties import FIRST_DAY, invent, seed_citizens, seed_companies
from processes.store.transaction import Transaction
from tests.builders import SECRET


def test_the_world_is_the_same_every_time_and_a_larger_one_begins_with_the_smaller() -> None:
    assert invent(50) == invent(50) == invent(80)[:50]


def test_people_are_spread_as_the_design_says() -> None:
    people = invent(2000)
    ages = [(FIRST_DAY - one.born).days / 365.25 for one in people]
    assert min(ages) >= 18
    assert max(ages) < 67
    assert 0.20 < sum(age < 30 for age in ages) / 2000 < 0.28
    assert 0.08 < sum(not one.digital_post for one in people) / 2000 < 0.14
    assert 0.06 < sum(one.interpreter is not None for one in people) / 2000 < 0.12
    assert any(one.protected for one in people)


def test_danish_letters_hyphens_apostrophes_and_long_names_occur() -> None:
    names = [one.name for one in invent(500)]
    assert all(any(letter in name for name in names) for letter in "øåÆØÅ-'")
    assert max(len(name) for name in names) >= 40


def test_nobody_can_be_called_written_to_or_recognised() -> None:
    for one in invent(300):
        assert one.phone.startswith("00 00 ")
        assert one.email.endswith("@borger.example")
        assert tuple(one.name.split(" ", 1)) not in KNOWN
        assert not (one.protected and one.address)


def test_seeding_twice_makes_everybody_once(tx: Transaction) -> None:
    first = [one.id for one in seed_citizens(tx, SECRET, 40)]
    assert [one.id for one in seed_citizens(tx, SECRET, 40)] == first
    assert tx.execute(select(func.count()).select_from(Citizen)).scalar() == 40
    companies = [one.id for one in seed_companies(tx)]
    assert [one.id for one in seed_companies(tx)] == companies
    assert tx.execute(select(func.count()).select_from(Company)).scalar() == len(COMPANIES)


def test_a_citizens_number_is_sealed(tx: Transaction) -> None:
    citizen = seed_citizens(tx, SECRET, 1)[0]
    (invented,) = invent(1)
    assert SECRET.open(citizen.cpr_cipher) == invented.cpr
    assert citizen.cpr_masked == f"{invented.cpr[:6]}-••••"
