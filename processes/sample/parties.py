"""The invented citizens and companies of the sample world; the same seed gives the same people, in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sqlalchemy import select

from processes.records import Citizen, Company
from processes.sample.names import (
    COMPANIES,
    KNOWN,
    LANGUAGES,
    MEN,
    POSTCODES,
    STREETS,
    SURNAMES,
    WOMEN,
)
from processes.sample.numbers import a_cpr, a_cvr, a_pnumber
from processes.store.base import new_id
from processes.store.secrets import CprSecret
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

SEED = 20130403
FIRST_DAY = date(2026, 3, 2)
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented citizen, before anything is sealed."""

    cpr: str
    name: str
    born: date
    address: str
    protected: bool
    phone: str
    email: str
    digital_post: bool
    interpreter: str | None
    locale: str


def invent(how_many: int) -> tuple[Invented, ...]:
    """So many citizens between 18 and 66 on ``FIRST_DAY``, spread as the specification says (3.4).

    The same people whatever day it is, so that seeding a world again on a later day makes nobody anew.
    """
    chance = Random(SEED)  # noqa: S311 (an invented world, the same every time)
    people: dict[str, Invented] = {}
    while len(people) < how_many:
        one = _invent(chance)
        people.setdefault(one.cpr, one)
    return tuple(people.values())


def seed_citizens(tx: Transaction, secret: CprSecret, how_many: int) -> list[Citizen]:
    """So many citizens in the order they were invented; whoever is there already is left as they are."""
    known = {one.cpr_index: one for one in tx.execute(select(Citizen)).scalars()}
    citizens = []
    for one in invent(how_many):
        index = secret.index(one.cpr)
        citizen = known.get(index) or _citizen(one, secret)
        if index not in known:
            tx.add(citizen)
        citizens.append(citizen)
    tx.flush()
    return citizens


def seed_companies(tx: Transaction) -> list[Company]:
    """Every company; what is there already is left as it is."""
    known = {one.name: one for one in tx.execute(select(Company)).scalars()}
    chance = Random(SEED)  # noqa: S311 (as above)
    companies = []
    for name, sector in COMPANIES:
        cvr, pnumber = a_cvr(chance), a_pnumber(chance)
        company = known.get(name) or Company(id=new_id(), cvr=cvr, pnumber=pnumber, name=name, sector=sector)
        if name not in known:
            tx.add(company)
        companies.append(company)
    tx.flush()
    return companies


def _invent(chance: Random) -> Invented:
    woman = chance.random() < 0.51
    first, last = _name(chance, woman)
    born = FIRST_DAY - _age(chance)
    protected = chance.random() < 0.02
    street = f"{chance.choice(STREETS)} {chance.randrange(1, 120)}, {chance.choice(POSTCODES)}"
    interpreter = chance.choice(LANGUAGES) if chance.random() < 0.09 else None
    return Invented(
        cpr=a_cpr(chance, born, woman=woman),
        name=f"{first} {last}",
        born=born,
        address="" if protected or chance.random() < 0.01 else street,
        protected=protected,
        phone=f"00 00 {chance.randrange(100):02d} {chance.randrange(100):02d}",
        email=f"{sort_key(first)[:12].replace(' ', '')}{chance.randrange(1000):03d}@borger.example",
        digital_post=chance.random() >= 0.11,
        interpreter=interpreter,
        locale="en" if chance.random() < 0.06 else "da",
    )


def _name(chance: Random, woman: bool) -> tuple[str, str]:
    while True:
        both = chance.choice(WOMEN if woman else MEN), chance.choice(SURNAMES)
        if both not in KNOWN:
            return both


def _age(chance: Random) -> timedelta:
    """18 to 66; 24 per cent are under 30."""
    young = chance.random() < 0.24
    years = chance.uniform(18.1, 30) if young else chance.uniform(30, 66)
    return YEAR * years


def _citizen(one: Invented, secret: CprSecret) -> Citizen:
    sealed = secret.seal(one.cpr)
    return Citizen(
        id=new_id(),
        cpr_cipher=sealed.cipher,
        cpr_index=sealed.index,
        cpr_masked=sealed.masked,
        name=one.name,
        sort_key=sort_key(one.name),
        born=one.born,
        address=one.address,
        address_protected=one.protected,
        phone=one.phone,
        email=one.email,
        digital_post=one.digital_post,
        interpreter=one.interpreter,
        locale=one.locale,
        relatives=[],
    )
