"""Whose figures: a team's, a centre's, or all; and which of them somebody may choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Role
from processes.errors import NotFound
from processes.language import Text
from processes.records import Centre, Person, Team
from processes.records.person import DIRECTION
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope

ALL = "all"
EVERYWHERE = frozenset({Role.CENTRE_MANAGER, Role.PROCESS_OWNER, Role.AUDITOR, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class Place:
    """A team, a centre or the whole house; ``key`` stands in addresses."""

    key: str
    name: Text
    scope: Scope


def places(tx: Transaction, person: Person) -> tuple[Place, ...]:
    """What this person may look at: whoever leads a team its own and its centre, all others every place.

    The whole comes first, then centres, then teams, each in Danish order.
    """
    if not EVERYWHERE.isdisjoint(person.roles):
        return every_place(tx)
    own = Scope(centres=person.centre_ids, teams=person.led_team_ids)
    return tuple(one for one in every_place(tx) if one.scope.centres <= own.centres and one.scope.teams <= own.teams)


def every_place(tx: Transaction) -> tuple[Place, ...]:
    """Every place there is, whoever may look at it; in the order of ``places``."""
    centres = tx.execute(select(Centre)).scalars()
    teams = tx.execute(select(Team)).unique().scalars()
    found = [Place(ALL, Text("Hele Jobcenter København", "All of Jobcenter København"), Scope())]
    found += _sorted(
        Place(f"centre:{one.key}", Text(one.name_da, one.name_en), Scope(centres=frozenset({one.id})))
        for one in centres
    )
    found += _sorted(
        Place(f"team:{one.key}", name, Scope(teams=frozenset({one.id}))) for one, name in _told_apart(teams)
    )
    return tuple(found)


def _told_apart(teams: Iterable[Team]) -> Iterable[tuple[Team, Text]]:
    """Each with its name; with its centre's where teams of several centres bear the same."""
    every = tuple(teams)
    bearing = Counter(one.name_da for one in every)
    for one in every:
        name, centre = Text(one.name_da, one.name_en), one.centre
        if bearing[one.name_da] > 1:
            name = Text(f"{name.da}, {centre.name_da}", f"{name.en}, {centre.name_en}")
        yield one, name


def place_of(choices: tuple[Place, ...], key: str, person: Person) -> Place:
    """The place asked for; else the team the reader leads, the centre the reader is head of, or the whole."""
    if key:
        found = next((one for one in choices if one.key == key), None)
        if found is None:
            raise NotFound(kind="place", key=key)
        return found
    led = (one for one in choices if one.scope.teams and one.scope.teams <= person.led_team_ids)
    headed = (one for one in choices if one.scope.centres and one.scope.centres <= _headed(person))
    return next(chain(led, headed), choices[0])


def _headed(person: Person) -> frozenset[UUID]:
    """The centres this person is head of; the direction answers for every centre, and so is the head of none."""
    is_head = Role.CENTRE_MANAGER in person.roles and DIRECTION not in person.groups
    return person.centre_ids if is_head else frozenset()


def _sorted(found: Iterable[Place]) -> list[Place]:
    return sorted(found, key=lambda one: sort_key(one.name.da))
