"""Walks many cases in memory with the verbs themselves, and writes a batch of them in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from random import Random

from processes import clock
from processes.records import Case, Citizen, Company
from processes.sample.errands import Errands
from processes.sample.ledger.book import Ledger
from processes.sample.ledger.copying import copy
from processes.sample.ledger.expressions import UnansweredError
from processes.sample.ledger.outside import Outside
from processes.sample.ledger.shelf import Shelf
from processes.sample.parties import SEED
from processes.sample.walk import Course, StumbledError, Walk
from processes.store.files import Files
from processes.store.transaction import Transaction

PATIENCE = 8  # elements a case may stumble over and leave before it is given up


@dataclass
class Walked:
    """What came of some walks: rows by table, where they stopped, and the places of those only a database can walk."""

    made: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    stumbled: list[str] = field(default_factory=list)
    unanswered: dict[int, str] = field(default_factory=dict)


class Bulk:
    """Walks courses until now. ``outside`` answers for staff, processes and parties; ``files`` takes the documents."""

    def __init__(self, outside: Outside, files: Files) -> None:
        self._outside, self._files, self._until = outside, files, clock.now()

    def write(self, tx: Transaction, numbered: Sequence[tuple[int, Course]], numbers: Iterator[int]) -> Walked:
        """Walk these courses, each with the chance its place gives it, and write all their rows."""
        told, shelves = Walked(), []
        abouts = [course.about for _, course in numbered]
        self._outside.fetch(Citizen, [one.citizen_id for one in abouts if one.citizen_id])
        self._outside.fetch(Company, [one.company_id for one in abouts if one.company_id])
        for place, course in numbered:
            try:
                shelf = self.shelf(course, place, numbers, told.stumbled)
            except UnansweredError as fault:
                told.unanswered[place] = str(fault)
                continue
            if shelf is not None:
                shelves.append(shelf)
        told.made = len(shelves)
        told.rows.update(copy(tx, shelves))
        return told

    def shelf(self, course: Course, place: int, numbers: Iterator[int], stumbled: list[str]) -> Shelf | None:
        """The rows of one case; where it stumbles it is walked anew and stops there."""
        mine = _Again(numbers)
        for _ in range(PATIENCE):
            ledger = Ledger(self._outside, mine.afresh())
            try:
                Walk(ledger, Errands(ledger, self._files), chance_of(place), self._until).go(course)
            except StumbledError as fault:
                stumbled.append(told_of(course, fault))
                if fault.element in {*course.leaves, course.start}:
                    return None
                course = replace(course, leaves=course.leaves | {fault.element})
            else:
                return ledger.shelf if not course.over or _is_over(ledger.shelf) else None
        return None


def _is_over(shelf: Shelf) -> bool:
    return all(isinstance(case, Case) and case.closed_at is not None for case in shelf.records[Case].values())


def chance_of(place: int) -> Random:
    """The chance of the case at this place of the world: the same every time."""
    return Random(SEED + place)  # noqa: S311 (an invented world)


def told_of(course: Course, fault: StumbledError) -> str:
    """Where a walk stopped, and why."""
    return f"{course.definition} {fault.element}: {fault.__cause__ or 'nobody can answer it'}"


class _Again:
    """Numbers that may be taken anew: a walk that starts over gives its case the same number."""

    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers, self._taken = numbers, list[int]()

    def afresh(self) -> Iterator[int]:
        place = 0
        while True:
            if place == len(self._taken):
                with suppress(StopIteration):
                    self._taken.append(next(self._numbers))
            if place == len(self._taken):
                return
            yield self._taken[place]
            place += 1
