"""A case walked in memory has the same rows as one walked by the verbs on the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from processes import clock
from processes.definitions.ship import ship
from processes.forms.identifiers import allow_samples, samples_allowed
from processes.people.deployer import deployer
from processes.records import Case, Person
from processes.sample.bulk import Bulk, chance_of
from processes.sample.cast import seed_cast
from processes.sample.courses import World, courses
from processes.sample.errands import Errands
from processes.sample.ledger.outside import Outside
from processes.sample.parties import SEED, seed_citizens, seed_companies
from processes.sample.parts import Somebody, parts_of
from processes.sample.stock import Stock
from processes.sample.walk import Course, Walk
from processes.store.files import Files
from processes.store.transaction import Transaction, transaction
from tests.builders import SECRET
from tests.databases import PROJECT
from tests.processes.sample.rows import Told, differences, every_row

NUMBER = 7000
COURSES = 30


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


@pytest.fixture
def samples() -> Iterator[None]:
    """Sample CPR and CVR numbers are read, as in every demonstration."""
    before = samples_allowed()
    allow_samples(True)
    yield
    allow_samples(before)


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


@pytest.mark.big
def test_courses_of_every_process_have_the_same_rows_both_ways(
    own_database: Engine, world: World, tmp_path: Path, samples: None
) -> None:
    with transaction(own_database) as tx:
        citizens = [Somebody(one.id, one.born or date(1980, 1, 1)) for one in world.citizens]
        stock = Stock(parts := parts_of(tx, citizens, [one.id for one in world.companies]))
    seen: Counter[str] = Counter()
    each = -(-COURSES // len(parts.definitions))
    for place in range(COURSES * 100):
        course = stock.course(place)
        if seen[course.definition] < each:
            seen[course.definition] += 1
            with transaction(own_database) as tx:
                course = _walkable(course, place, Bulk(Outside(tx), Files(tmp_path)))
            by_verbs = _walked(own_database, partial(_by_verbs, course, place, Files(tmp_path)))
            in_memory = _walked(own_database, partial(_in_memory, course, place, Files(tmp_path)))
            assert differences(by_verbs, in_memory) == []
    assert set(seen) == set(parts.definitions)
    assert seen.total() >= COURSES


def _walkable(course: Course, place: int, bulk: Bulk) -> Course:
    """The course without what nobody could answer, so that both ways walk it in one go."""
    stumbled: list[str] = []
    bulk.shelf(course, place, count(NUMBER + 1), stumbled)
    elements = [one.partition(":")[0].rpartition(" ")[2] for one in stumbled]
    return replace(course, leaves=course.leaves | set(elements))


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
