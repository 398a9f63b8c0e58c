"""The sample world: its people, citizens, companies and cases; seeding it again changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from sqlalchemy import select

from processes import clock
from processes.motion.edition import edition_of
from processes.records import Case, Definition, Person
from processes.sample.cast import seed_cast
from processes.sample.courses import DEFINITION, World, courses, how_many
from processes.sample.errands import Errands
from processes.sample.links import promise_links
from processes.sample.parties import SEED, seed_citizens, seed_companies
from processes.sample.times import seed_times
from processes.sample.walk import Course, StumbledError, Walk
from processes.store.files import Files
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction

SIZE = 45  # cases at the first start
_PATIENCE = 8  # elements a case may stumble over and leave before it is given up
Opened = Callable[[], AbstractContextManager[Transaction]]


@dataclass(frozen=True, slots=True)
class Seeded:
    """How many people there are, how many cases were there before, how many were made, and what stayed undone."""

    people: int
    known: int
    made: int
    stumbled: tuple[str, ...]


def seed(opened: Opened, secret: CprSecret, files: Files, size: int = SIZE) -> Seeded:
    """Fill the world; ``opened`` opens one transaction for each case, so that one that fails costs no other.

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
    stumbled: list[str] = []
    made = 0
    for number, course in enumerate(courses(world, size, Random(SEED))):  # noqa: S311 (the same world every time)
        if course.about.citizen_id not in known:
            made += _walked(opened, files, course, number, stumbled)
    with opened() as tx:
        seed_times(tx, people)
        promise_links(tx)
    return replace(told, made=made, stumbled=tuple(stumbled))


def _walked(opened: Opened, files: Files, course: Course, number: int, stumbled: list[str]) -> bool:
    """Walk one case; where it stumbles it is walked anew and stops there."""
    until = clock.now()
    for _ in range(_PATIENCE):
        chance = Random(SEED + number)  # noqa: S311 (the same case every time)
        try:
            with opened() as tx:
                Walk(tx, Errands(tx, files), chance, until).go(course)
        except StumbledError as fault:
            stumbled.append(f"{fault.element}: {fault.__cause__ or 'nobody can answer it'}")
            if fault.element in {*course.leaves, course.start}:
                return False
            course = replace(course, leaves=course.leaves | {fault.element})
        else:
            return True
    return False


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
