"""A big world is made on an empty ground only; the whole of it is seeded by ``tests/webapp/test_seeding.py``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from processes.errors import Conflict
from processes.sample.big import Place, seed_big
from processes.store.transaction import transaction
from tests.builders import SECRET
from tests.cast import a_cast
from tests.situations import a_running_case


def _nothing(_done: int) -> None:
    """Nobody listens."""


def test_where_there_are_cases_nothing_is_made(own_database: Engine, monday: datetime, tmp_path: Path) -> None:
    with transaction(own_database) as tx:
        a_running_case(tx, a_cast(tx))
    place = Place(own_database, "", tmp_path / "files", SECRET)
    with pytest.raises(Conflict, match="world_not_empty") as refused:
        seed_big(place, 200, 1, _nothing)
    assert refused.value.facts == {"cases": 1}
    assert not (tmp_path / "files").exists()
