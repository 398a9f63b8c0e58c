"""Fills a big world with several processes: each walks batches of cases in memory and writes one in a transaction."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, func, select

from processes import clock
from processes.forms.identifiers import allow_samples
from processes.records import Case, Citizen, Company, Person
from processes.sample.bulk import Bulk, Walked, chance_of, told_of
from processes.sample.errands import Errands
from processes.sample.ledger.outside import Outside
from processes.sample.parts import Somebody, parts_of
from processes.sample.stock import FINISHED, HISTORY, Stock
from processes.sample.walk import Course, StumbledError, Walk
from processes.store.files import Files
from processes.store.transaction import open_database, transaction

BATCH = 50
NUMBERS = 4 * BATCH  # so many case numbers each batch may give: a case can begin others


@dataclass(frozen=True)
class Plan:
    """Which world: how many cases, seen from which moment, and who is in it."""

    url: str
    files: Path
    size: int
    now: datetime
    first: int  # the case number before the first
    citizens: tuple[Somebody, ...]
    companies: tuple[UUID, ...]
    ended: float = FINISHED  # as ``Stock`` has it
    back: int = HISTORY
    first_team: float = 0.0
    salt: int = 0

    @property
    def batches(self) -> int:
        """How many batches there are."""
        return -(-self.size // BATCH)


@dataclass
class Made:
    """What was made: cases, their rows by table, where walks stopped, and how many only the database could walk."""

    cases: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    stumbled: Counter[str] = field(default_factory=Counter)
    by_verbs: int = 0

    def add(self, told: Walked) -> None:
        """Count one batch."""
        self.cases += told.made
        self.rows.update(told.rows)
        self.stumbled.update(one.partition(":")[0] for one in told.stumbled)
        self.by_verbs += len(told.unanswered)


def make(plan: Plan, processes: int, tell: Callable[[int], None]) -> Made:
    """Walk every case of the world that is not there yet; ``tell`` hears how many more are done.

    A run that was broken off goes on where it was: a batch is there whole or not at all.
    """
    made, todo = Made(), _missing(plan)
    tell(plan.size - sum(_size(plan, batch) for batch in todo))
    spawn = get_context("spawn")
    with ProcessPoolExecutor(processes, spawn, _open, (plan,)) as pool:
        for done in as_completed([pool.submit(_walk, batch) for batch in todo]):
            made.add(done.result())
            tell(done.result().made)
    return made


def plan_of(database: Engine, url: str, files: Path, size: int, first: int) -> Plan:
    """The world as it stands in the database: the citizens no earlier case is about, always in the same order."""
    known = select(Case.citizen_id).where(Case.citizen_id.is_not(None), func.right(Case.number, 6) <= f"{first:06d}")
    order = (Citizen.sort_key, Citizen.born, Citizen.phone, Citizen.email)
    with transaction(database) as tx:
        last = first + -(-size // BATCH) * NUMBERS + 1
        tx.execute(select(func.setval("case_number", last)))
        others = select(Citizen.id, Citizen.born).where(Citizen.id.not_in(known)).order_by(*order)
        citizens = tuple(Somebody(key, born) for key, born in tx.execute(others) if born)
        companies = tuple(tx.execute(select(Company.id).order_by(Company.cvr)).scalars())
    return Plan(url, files, size, clock.now(), first, citizens, companies)


def _missing(plan: Plan) -> list[int]:
    """The batches of which no case is there."""
    database = open_database(plan.url)
    with transaction(database) as tx:
        numbers = {int(one.rpartition("-")[2]) for one in tx.execute(select(Case.number)).scalars()}
    database.dispose()
    there = {(number - plan.first - 1) // NUMBERS for number in numbers if number > plan.first}
    return [batch for batch in range(plan.batches) if batch not in there]


def _size(plan: Plan, batch: int) -> int:
    return min(BATCH, plan.size - batch * BATCH)


class _Worker:
    """One process: its database, and what it has read of the world once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._database = open_database(plan.url)
        self._files = Files(plan.files, durable=False)
        with clock.frozen(plan.now), transaction(self._database) as tx:
            self._outside = Outside(tx)
            parts = parts_of(tx, plan.citizens, plan.companies)
            self._stock = Stock(parts, plan.ended, plan.back, plan.first_team, plan.salt)
            self._outside.know(Person, parts.people.values())
            self._bulk = Bulk(self._outside, self._files)

    def walk(self, batch: int) -> Walked:
        """Walk and write one batch."""
        plan = self._plan
        start = plan.first + batch * NUMBERS + 1
        places = range(batch * BATCH, batch * BATCH + _size(plan, batch))
        with clock.frozen(plan.now):
            courses = {place: self._stock.course(place) for place in places}
            with transaction(self._database) as tx:
                self._outside.ask_in(tx)
                told = self._bulk.write(tx, list(courses.items()), iter(range(start, start + NUMBERS)))
            for place in told.unanswered:
                told.made += self._by_verbs(place, courses[place], told)
        return told

    def _by_verbs(self, place: int, course: Course, told: Walked) -> bool:
        """What only a database can walk; where it stumbles it is left out."""
        try:
            with transaction(self._database) as tx:
                Walk(tx, Errands(tx, self._files), chance_of(place), self._plan.now).go(course)
        except StumbledError as fault:
            told.stumbled.append(told_of(course, fault))
            return False
        return True


_worker: _Worker | None = None


def _open(plan: Plan) -> None:
    global _worker
    allow_samples(True)
    gc.disable()  # a walk leaves few circles behind; each batch ends with one sweep
    _worker = _Worker(plan)


def _walk(batch: int) -> Walked:
    if _worker is None:
        raise RuntimeError(batch)
    told = _worker.walk(batch)
    gc.collect()
    gc.freeze()  # what is left by now stays: plans, expressions, staff
    return told


__all__ = ["Made", "Plan", "make", "plan_of"]
