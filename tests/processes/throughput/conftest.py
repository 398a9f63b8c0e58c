"""A small sample world, as ``seed`` makes it, for figures to be checked against its trail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine

from processes import clock
from processes.definitions.ship import ship
from processes.forms.identifiers import allow_samples
from processes.people.deployer import deployer
from processes.sample.seed import SIZE, seed
from processes.store.files import Files
from processes.store.transaction import open_database, transaction
from tests.builders import SECRET
from tests.conftest import MONDAY
from tests.databases import Services, migrate

BPMN = Path(__file__).resolve().parents[3] / "bpmn"


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
