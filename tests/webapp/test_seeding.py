"""``flask seed --size`` beyond the first day's cases, and the look at what it made."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine, func, select, update

from processes import clock
from processes.definitions.ship import ship
from processes.people.deployer import deployer
from processes.records import Case, Timer
from processes.store.transaction import transaction
from tests.conftest import MONDAY
from tests.databases import PROJECT


@pytest.fixture
def world(app: Flask, own_database: Engine, tmp_path: Path) -> Flask:
    """An application on an empty database that has the shipped processes."""
    url = own_database.url.render_as_string(hide_password=False)
    app.extensions["settings"] = replace(app.extensions["settings"], database_url=url, files_dir=tmp_path / "files")
    app.extensions["database"] = own_database
    with transaction(own_database) as tx:
        list(ship(tx, deployer(tx), PROJECT / "bpmn"))
    return app


def _seed(app: Flask, *more: str) -> Any:
    with clock.frozen(MONDAY):
        return app.test_cli_runner().invoke(args=["seed", *more])


@pytest.mark.big
def test_a_big_world_is_made_told_and_agrees_with_its_states(world: Flask, own_database: Engine) -> None:
    made = _seed(world, "--size", "70")
    assert made.exit_code == 0, made.output
    assert "70 courses" in made.output
    assert "bytes per case" in made.output
    looked = _seed(world, "--check", "60")
    assert (looked.exit_code, looked.output) == (0, "60 cases looked at, 0 differences\n")
    again = _seed(world, "--size", "70")
    assert again.exit_code == 1
    assert "--anew" in again.output
    with transaction(own_database) as tx:
        tx.execute(update(Timer).values(cleared_at=clock.now()))
    looked = _seed(world, "--check", "60")
    assert looked.exit_code == 1
    assert "timer at step" in looked.output


@pytest.mark.big
def test_a_past_is_walked_once_and_most_of_it_is_over(world: Flask, own_database: Engine) -> None:
    made = _seed(world, "--size", "5", "--history", "40")
    assert made.exit_code == 0, made.output
    with transaction(own_database) as tx:
        ended = list(tx.execute(select(Case.closed_at).where(Case.closed_at.is_not(None))).scalars())
        every = tx.one(select(func.count()).select_from(Case))
    assert len(ended) > every / 2
    assert min(ended) < MONDAY - timedelta(days=365) < max(ended)
    looked = _seed(world, "--check", "60")
    assert looked.exit_code == 0, looked.output
    assert _seed(world, "--size", "5", "--history", "40").exit_code == 0
    with transaction(own_database) as tx:
        assert tx.one(select(func.count()).select_from(Case)) == every
