"""The sample world is seeded once, however often it is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from processes import clock
from processes.definitions.ship import ship
from processes.people.deployer import deployer
from processes.records import Case, Definition, Person, Promise, Slot, Task, Timer
from processes.sample.cast import EVERYBODY
from processes.sample.seed import SIZE, Seeded, seed
from processes.store.files import Files
from processes.store.transaction import transaction
from processes.tasks.inbox import List, inbox
from tests.builders import SECRET
from tests.databases import PROJECT

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=clock.COPENHAGEN)
Seeding = Callable[[int], Seeded]


@pytest.fixture
def seeding(own_database: Engine, monday: datetime, tmp_path: Path) -> Seeding:
    return lambda size: seed(lambda: transaction(own_database), SECRET, Files(tmp_path), size)


def _count(database: Engine, record: Any) -> int:
    with transaction(database) as tx:
        return int(tx.execute(select(func.count()).select_from(record)).scalar_one())


def test_without_the_process_there_are_people_and_no_cases(own_database: Engine, seeding: Seeding) -> None:
    assert seeding(8).made == 0
    assert _count(own_database, Person) == len(EVERYBODY)


def test_a_small_world_is_walked_and_seeding_it_again_changes_nothing(own_database: Engine, seeding: Seeding) -> None:
    with transaction(own_database) as tx:
        list(ship(tx, deployer(tx), PROJECT / "bpmn"))
    told = seeding(8)
    assert (told.made, told.stumbled) == (8, ())
    before = {record: _count(own_database, record) for record in (Case, Task, Timer, Person, Slot, Promise)}
    assert seeding(8).made == 0
    with clock.frozen(MONDAY.replace(day=9)):
        assert seeding(8).made == 0
    assert {record: _count(own_database, record) for record in before} == before
    with transaction(own_database) as tx:
        conditions = Counter(tx.execute(select(Case.condition)).scalars())
        assert set(conditions) <= {"running", "finished"}
        assert (
            tx.execute(select(Definition.owner_id).where(Definition.key == "sickness_follow_up")).scalar() is not None
        )
        assert set(tx.execute(select(Promise.kind)).scalars()) == {"link.send"}  # a worker sends them
        free = tx.execute(select(Slot.team_id, Slot.starts_at).where(Slot.offered, Slot.case_id.is_(None))).all()
        assert {starts > MONDAY for _, starts in free} == {True}
        assert {team for team, _ in free} >= set(tx.execute(select(Case.team_id)).scalars())


@pytest.mark.big
def test_on_the_first_day_mikkel_has_nine_tasks_this_week_and_two_that_are_late(
    own_database: Engine, seeding: Seeding
) -> None:
    with transaction(own_database) as tx:
        list(ship(tx, deployer(tx), PROJECT / "bpmn"))
    assert seeding(SIZE).stumbled == ()
    with transaction(own_database) as tx:
        mikkel: Any = tx.execute(select(Person).where(Person.login == "mikkel")).scalar_one()
        days = [row.due_day for row in inbox(tx, mikkel, List.MINE).rows if row.due_day]
    assert sum(day < date(2026, 3, 2) for day in days) == 2
    assert sum(date(2026, 3, 2) <= day <= date(2026, 3, 8) for day in days) == 9
