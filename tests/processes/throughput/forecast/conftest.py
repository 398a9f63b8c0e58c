"""The small world with two years of made-up cases of one process behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from sqlalchemy import Engine, select

from processes.access.permissions import Role
from processes.records import Definition, Person, Team, Version
from processes.store.transaction import Transaction, transaction
from processes.throughput.counted import Scope
from tests.processes.throughput.conftest import world  # noqa: F401 (the same world)
from tests.processes.throughput.forecast.past_world import a_past

GROWING = tuple(8 + n // 20 + n % 3 for n in range(90))


@dataclass(frozen=True)
class Past:
    """A world with a past: its database, and the scope of the process that has one."""

    engine: Engine
    scope: Scope
    team: Team
    version: Version


@pytest.fixture
def past(world: Engine) -> Past:  # noqa: F811 (the fixture that was brought in)
    """``GROWING`` cases a week until last week, in the sickness centre."""
    with transaction(world) as tx:
        definition = tx.one(select(Definition).where(Definition.key == "sickness_follow_up"))
        assert definition.newest_id
        version = tx.find(Version, definition.newest_id)
        team = next(one for one in tx.execute(select(Team)).unique().scalars() if one.group == "sygedagpengecentret")
        a_past(tx, version, team, GROWING)
    return Past(world, Scope(definitions=frozenset({definition.id}), teams=frozenset({team.id})), team, version)


def manager(tx: Transaction) -> Person:
    """Somebody who may see every figure."""
    people: Iterable[Person] = tx.execute(select(Person)).unique().scalars()
    return next(one for one in people if Role.PROCESS_OWNER in one.roles)
