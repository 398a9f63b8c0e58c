"""A case walked in memory has the same rows as one walked by the verbs on the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from processes import clock
from processes.definitions.ship import ship
from processes.people.deployer import deployer
from processes.records import Case, Person
from processes.sample.bulk import Bulk, chance_of
from processes.sample.cast import seed_cast
from processes.sample.courses import World, courses
from processes.sample.errands import Errands
from processes.sample.ledger.outside import Outside
from processes.sample.parties import SEED, seed_citizens, seed_companies
from processes.sample.walk import Course, Walk
from processes.store.files import Files
from processes.store.transaction import Transaction, transaction
from tests.builders import SECRET
from tests.databases import PROJECT
from tests.processes.sample.rows import Told, differences, every_row

NUMBER = 7000


class _Undone(Exception):
    def __init__(self, told: Told) -> None:
        self.told = told
        super().__init__()


@pytest.fixture
def world(own_database: Engine, monday: datetime) -> World:
    with transaction(own_database) as tx:
        list(ship(tx, deployer(tx), PROJECT / "bpmn"))
        people: dict[str, Person] = seed_cast(tx)
        parties = seed_citizens(tx, SECRET, 60), seed_companies(tx)
    return World(people, *parties, people["mikkel"], clock.now())


def _walked(database: Engine, walk: Callable[[Transaction], None]) -> Told:
    """The rows a walk leads to; the database is then as it was."""
    try:
        with transaction(database) as tx:
            tx.execute(text(f"SELECT setval('case_number', {NUMBER})"))
            walk(tx)
            _undo(every_row(tx))
    except _Undone as undone:
        return undone.told
    raise AssertionError


def _undo(told: Told) -> None:
    raise _Undone(told)


def _by_verbs(course: Course, place: int, files: Files, tx: Transaction) -> None:
    Walk(tx, Errands(tx, files), chance_of(place), clock.now()).go(course)


def _in_memory(course: Course, place: int, files: Files, tx: Transaction) -> None:
    done = Bulk(Outside(tx), files).write(tx, [(place, course)], count(NUMBER + 1))
    assert (done.made, done.stumbled, done.unanswered) == (1, [], {})


@pytest.mark.big
def test_every_table_has_the_same_rows_whether_walked_by_verbs_or_in_memory(
    own_database: Engine, world: World, tmp_path: Path
) -> None:
    for place, course in enumerate(courses(world, 30, chance_of(0))):
        by_verbs = _walked(own_database, partial(_by_verbs, course, place, Files(tmp_path)))
        in_memory = _walked(own_database, partial(_in_memory, course, place, Files(tmp_path)))
        assert by_verbs["task"]
        assert differences(by_verbs, in_memory) == []


def test_a_case_that_cannot_be_begun_makes_no_rows_and_is_told(
    own_database: Engine, world: World, tmp_path: Path
) -> None:
    course = replace(courses(world, 1, chance_of(0))[0], wishes={"firstAbsenceDate": "no day"}, start="nowhere")
    with transaction(own_database) as tx:
        told = Bulk(Outside(tx), Files(tmp_path)).write(tx, [(0, course)], count(1))
        assert (told.made, len(told.stumbled)) == (0, 1)
        assert tx.session.query(Case).count() == 0


def test_a_batch_writes_many_cases_and_counts_their_rows(own_database: Engine, world: World, tmp_path: Path) -> None:
    few = list(enumerate(courses(world, 3, chance_of(0))))
    with transaction(own_database) as tx:
        told = Bulk(Outside(tx), Files(tmp_path)).write(tx, few, count(1))
        assert told.rows["case"] == tx.session.query(Case).count() == 3
        numbers = sorted(case.number[-6:] for case in tx.session.query(Case))
        assert numbers == ["000001", "000002", "000003"]


def test_the_same_place_has_the_same_chance() -> None:
    assert chance_of(3).random() == chance_of(3).random() != chance_of(SEED).random()
