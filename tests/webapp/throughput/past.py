"""The small world of the screens' tests with a past: two years of cases of its own process, and its legal deadlines."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import select

from processes.records import Definition, Team, Version
from processes.store.transaction import transaction
from tests.processes.throughput.forecast.past_world import a_past

WEEKS = tuple(6 + n // 30 + n % 3 for n in range(80))


def with_a_past(app: Flask) -> None:
    """``WEEKS`` cases a week in the north team, in the process ``review``."""
    with transaction(app.extensions["database"]) as tx:
        definition = tx.one(select(Definition).where(Definition.key == "review"))
        assert definition.newest_id
        team = tx.execute(select(Team).where(Team.key == "north-1")).unique().scalars().first()
        assert team
        a_past(tx, tx.find(Version, definition.newest_id), team, WEEKS)
