"""What a big world is made of: its staff, citizens and companies, and the examples of every published process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from processes.cases.opening import newest
from processes.records import Definition, Person
from processes.sample.drawn import Example, examples
from processes.store.transaction import Transaction

CALLED = frozenset({"hearing", "_blank"})  # they run inside others, or are there to copy


@dataclass(frozen=True, slots=True)
class Somebody:
    """A citizen as far as the making up needs her."""

    id: UUID
    born: date


@dataclass(frozen=True)
class Parts:
    """What a world is made of."""

    people: Mapping[str, Person]
    citizens: Sequence[Somebody]
    companies: Sequence[UUID]
    examples: Mapping[str, Sequence[Example]]
    starters: Mapping[str, Person | None]  # of each process somebody who may begin it

    @property
    def definitions(self) -> list[str]:
        """The processes that have cases of their own."""
        return sorted(key for key, found in self.examples.items() if found)


def parts_of(tx: Transaction, citizens: Sequence[Somebody], companies: Sequence[UUID]) -> Parts:
    """The parts as they stand in the database, with these citizens and companies."""
    people = {one.login: one for one in tx.execute(select(Person).order_by(Person.login)).unique().scalars()}
    wanted = select(Definition).where(Definition.newest_id.is_not(None), Definition.retired_at.is_(None))
    definitions: list[Definition] = list(tx.execute(wanted.order_by(Definition.key)).scalars())
    return Parts(
        people=people,
        citizens=citizens,
        companies=companies,
        examples={one.key: examples(one.key, newest(tx, one)) for one in definitions if one.key not in CALLED},
        starters={one.key: _starter(people, one) for one in definitions},
    )


def _starter(people: Mapping[str, Person], definition: Definition) -> Person | None:
    """Somebody who may begin the process by hand, Mikkel first."""
    groups = set(definition.start_groups)
    return next((people[login] for login in ("mikkel", "peter", *people) if people[login].groups & groups), None)
