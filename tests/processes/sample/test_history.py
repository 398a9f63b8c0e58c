"""A past is given to a world once; the whole of it is seeded by ``tests/webapp/test_seeding.py``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, func, select, update

from processes.records import Case, Citizen
from processes.sample.big import FIRST, Place
from processes.sample.history import seed_history
from processes.store.transaction import transaction
from tests.builders import SECRET
from tests.cast import a_cast
from tests.situations import a_running_case


def test_where_people_have_begun_cases_no_past_is_made_up(
    own_database: Engine, monday: datetime, tmp_path: Path
) -> None:
    with transaction(own_database) as tx:
        case = a_running_case(tx, a_cast(tx))
        tx.execute(update(Case).where(Case.id == case.id).values(number=f"2026-{FIRST + 1:06d}"))
        before = tx.one(select(func.count()).select_from(Citizen))
    made = seed_history(Place(own_database, "", tmp_path, SECRET), 20, 1)
    assert made.cases == 0
    with transaction(own_database) as tx:
        assert tx.one(select(func.count()).select_from(Citizen)) == before
