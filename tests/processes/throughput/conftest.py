"""Worlds for figures: a small one as ``seed`` makes it, with a past, two centres that differ, and a late November."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.definitions.ship import ship
from processes.forms.identifiers import allow_samples
from processes.people.deployer import deployer
from processes.records import Definition, Team, Version
from processes.sample.seed import SIZE, seed
from processes.store.files import Files
from processes.store.transaction import Transaction, open_database, transaction
from processes.throughput.counted import Scope
from tests.builders import SECRET
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.databases import Services, migrate
from tests.processes.throughput.comparison.two_centres import two_centres
from tests.processes.throughput.forecast.past_world import a_past

BPMN = Path(__file__).resolve().parents[3] / "bpmn"
GROWING = tuple(8 + n // 20 + n % 3 for n in range(90))


@pytest.fixture
def world(services: Services, tmp_path: Path) -> Iterator[Engine]:
    """A database of one's own with the first day's cases; time stands still on that morning."""

    def fill(url: str) -> None:
        made = open_database(url)
        with transaction(made) as tx:
            list(ship(tx, deployer(tx), BPMN))
        seed(lambda: transaction(made), SECRET, Files(tmp_path / "files"), SIZE)
        made.dispose()

    allow_samples(True)
    with clock.frozen(MONDAY):
        services.template("migrated", migrate)
        services.template("counted", fill, on="migrated")
        name = f"counted_{uuid4().hex}"
        engine = open_database(services.clone("counted", name))
        yield engine
        engine.dispose()
        services.drop(name)


@dataclass(frozen=True)
class Past:
    """A world with a past: its database, and the scope of the process that has one."""

    engine: Engine
    scope: Scope
    team: Team
    version: Version


@pytest.fixture
def past(world: Engine) -> Past:
    """``GROWING`` cases a week until last week, in the sickness centre."""
    with transaction(world) as tx:
        definition = tx.one(select(Definition).where(Definition.key == "sickness_follow_up"))
        assert definition.newest_id
        version = tx.find(Version, definition.newest_id)
        team = next(one for one in tx.execute(select(Team)).unique().scalars() if one.group == "sygedagpengecentret")
        a_past(tx, version, team, GROWING)
    return Past(world, Scope(definitions=frozenset({definition.id}), teams=frozenset({team.id})), team, version)


@pytest.fixture
def version(tx: Transaction, cast: Cast) -> Version:
    """Two centres that differ, and the version their cases ran by."""
    return two_centres(tx, cast)


@pytest.fixture
def late_in_the_year() -> Iterator[None]:
    """A Thursday of November, and time does not pass: on a New Year's morning nothing was reached yet.

    Asked for before the rows are made.
    """
    with clock.frozen(datetime(2026, 11, 19, 10, tzinfo=clock.COPENHAGEN)):
        yield
