"""The sample world: its people, citizens, companies and cases; seeding it again changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from sqlalchemy import select

from processes import clock
from processes.motion.edition import edition_of
from processes.records import NUMBERS, Case, Definition, Person
from processes.sample.bulk import Bulk
from processes.sample.cast import seed_cast
from processes.sample.courses import DEFINITION, World, courses, how_many
from processes.sample.ledger.outside import Outside
from processes.sample.links import promise_links
from processes.sample.parties import SEED, seed_citizens, seed_companies
from processes.sample.times import seed_times
from processes.store.files import Files
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction

SIZE = 45  # cases at the first start
Opened = Callable[[], AbstractContextManager[Transaction]]


@dataclass(frozen=True, slots=True)
class Seeded:
    """How many people there are, how many cases were there before, how many were made, and what stayed undone."""

    people: int
    known: int
    made: int
    stumbled: tuple[str, ...]


def seed(opened: Opened, secret: CprSecret, files: Files, size: int = SIZE) -> Seeded:
    """Fill the world; ``opened`` opens a transaction. The cases are walked in memory and written together;
    then the teams offer times for interviews, and parties whose step waits are promised their links.

    Without the published process there are people and parties, and no cases yet.
    """
    now = clock.now()
    with opened() as tx:
        people = seed_cast(tx)
        seed_companies(tx)
        citizens = seed_citizens(tx, secret, how_many(size))
        _give_owners(tx, people)
        definition = tx.execute(select(Definition).where(Definition.key == DEFINITION)).scalar_one_or_none()
        known: set[Any] = set(tx.execute(select(Case.citizen_id)).scalars())
        starter = _starter(people, definition)
        world = None if starter is None else World(people, citizens, seed_companies(tx), starter, now)
        told = Seeded(len(people), len(known), 0, ())
    if world is None:
        return told
    fresh = [
        (number, course)
        for number, course in enumerate(courses(world, size, Random(SEED)))  # noqa: S311 (the same world every time)
        if course.about.citizen_id not in known
    ]
    with opened() as tx:
        walked = Bulk(Outside(tx), files).write(tx, fresh, _numbers(tx))
    with opened() as tx:
        seed_times(tx, people)
        promise_links(tx)
    return replace(told, made=walked.made, stumbled=tuple(walked.stumbled))


def _numbers(tx: Transaction) -> Iterator[int]:
    """Case numbers as every case gets them."""
    while True:
        yield tx.one(select(NUMBERS.next_value()))


def _starter(people: dict[str, Person], definition: Definition | None) -> Person | None:
    """Somebody who may start the process, Mikkel first."""
    if definition is None or definition.newest_id is None:
        return None
    groups = set(definition.start_groups)
    return next((people[login] for login in ("mikkel", "peter", *people) if people[login].groups & groups), None)


def _give_owners(tx: Transaction, people: dict[str, Person]) -> None:
    """Processes are shipped before their owners are seeded: now they have them."""
    for definition in tx.execute(select(Definition).where(Definition.owner_id.is_(None))).scalars():
        if definition.newest_id is not None:
            owner = people.get(str(edition_of(tx, definition.newest_id).process.get("owner", "")))
            definition.owner_id = owner.id if owner else None
    tx.flush()
