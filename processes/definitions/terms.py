"""The deadlines of a process as its owner sees them, and what another term would move in the cases that run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.calendar.new_term import NewTerm, with_new_term
from processes.calendar.rule import DeadlineRule, Transition
from processes.calendar.rulebook import read_deadlines
from processes.definitions.package import SHARED
from processes.errors import NotFound
from processes.motion.clock_rows import state_of
from processes.motion.clocks import Clocks
from processes.motion.clocks_law import Law
from processes.motion.edition import Edition, edition_of
from processes.records import Definition, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Terms:
    """Every deadline of a process's newest version, and how many clocks of each run."""

    definition: Definition
    version: int
    rules: tuple[DeadlineRule, ...]
    running: dict[str, int]  # key of the row -> clocks that run by it
    shared: frozenset[str]  # keys of the rows that stand in a file several processes use


@dataclass(frozen=True, slots=True)
class Shift:
    """A running clock another term would move; ``late_at_once`` if the change alone makes it late."""

    case: UUID
    number: str
    before: date
    after: date
    late_at_once: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """What other rows do to the clocks that run by one: how many run, which move, which only ring at other times."""

    running: int
    shifts: tuple[Shift, ...]
    rings: tuple[str, ...] = ()  # numbers of the cases whose reminders alone come at another time


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a change does on the day it begins: clocks that run by the row, and those of them that move."""

    rule: DeadlineRule
    change: NewTerm
    running: int
    shifts: tuple[Shift, ...]


RUNNING = text("""
SELECT c.id, c.number, c.facts,
       (SELECT json_agg(d ORDER BY d.turn, d.id) FROM deadline d WHERE d.case_id = c.id) AS clocks,
       (SELECT json_object_agg(area, rule_set) FROM case_rule_set WHERE case_id = c.id AND until IS NULL) AS areas
  FROM "case" c
 WHERE c.definition_id = :definition AND c.closed_at IS NULL
   AND EXISTS (SELECT FROM deadline x WHERE x.case_id = c.id AND x.rule = :rule AND x.ended_at IS NULL)
 ORDER BY c.number
""")
COUNTS = text("""
SELECT d.rule, count(*) AS number FROM deadline d JOIN "case" c ON c.id = d.case_id
 WHERE c.definition_id = :definition AND c.closed_at IS NULL AND d.ended_at IS NULL GROUP BY d.rule
""")


def terms(tx: Transaction, person: Person, key: str) -> Terms:
    """The deadlines of this process; everybody who may read processes may see them."""
    require(person, Permission.SEE_PROCESSES)
    definition, edition = published(tx, key)
    counts = {row.rule: row.number for row in tx.execute(COUNTS, {"definition": definition.id})}
    shared = {rule.key for name in _files(edition) if is_shared(name) for rule in _rows(edition, name)}
    return Terms(definition, edition.number, edition.deadlines, counts, frozenset(shared))


def foresee(tx: Transaction, person: Person, key: str, rule_key: str, change: NewTerm) -> Foreseen:
    """What the change would do to every case that runs; nothing is written. Only the process's owner may ask."""
    definition, edition = published(tx, key)
    require(person, Permission.PUBLISH, definition.relations_to(person))
    rule, file = row_of(edition, rule_key)
    changed = read_deadlines(with_new_term(edition.content[file], rule, change).encode())
    others = [one for name in _files(edition) if name != file for one in _rows(edition, name)]
    seen = outlook(tx, definition.id, rule, (*changed, *others), change.valid_from)
    moved = seen.shifts if change.transition is Transition.ALL_CASES_FROM_DATE else ()
    return Foreseen(rule, change, seen.running, moved)


def outlook(
    tx: Transaction, definition: UUID, rule: DeadlineRule, rules: Sequence[DeadlineRule], on: date | None = None
) -> Outlook:
    """What happens to the clocks that run by ``rule`` when ``rules`` hold instead, from a day on (None: from now)."""
    now = clock.now()
    moment = max(now, datetime.combine(on, time.min, clock.COPENHAGEN)) if on else now
    running = list(tx.execute(RUNNING, {"definition": definition, "rule": rule.key}))
    turned = [one for row in running for one in _turned(row, rule, rules, moment)]
    shifts = tuple(shift for shift, _ in turned if shift.before != shift.after)
    rings = tuple(shift.number for shift, rings in turned if rings and shift.before == shift.after)
    return Outlook(len(running), shifts, rings)


def published(tx: Transaction, key: str) -> tuple[Definition, Edition]:
    """A process and its newest version."""
    definition = tx.maybe(select(Definition).where(Definition.key == key, Definition.newest_id.is_not(None)))
    if definition is None or definition.newest_id is None:
        raise NotFound(kind="definition", key=key)
    return definition, edition_of(tx, definition.newest_id)


def row_of(edition: Edition, rule_key: str) -> tuple[DeadlineRule, str]:
    """The row with this key and the file it stands in."""
    for name in _files(edition):
        for rule in _rows(edition, name):
            if rule.key == rule_key:
                return rule, name
    raise NotFound(kind="deadline", key=rule_key)


def open_cases(tx: Transaction, definition: UUID, rule_key: str) -> list[UUID]:
    """The cases in which a clock runs by this row."""
    return [row.id for row in tx.execute(RUNNING, {"definition": definition, "rule": rule_key})]


def is_shared(file: str) -> bool:
    """Is this one of the files that come from beside the folder: several processes begin with the same text?"""
    return file.startswith(SHARED)


def _rows(edition: Edition, name: str) -> tuple[DeadlineRule, ...]:
    return read_deadlines(edition.content[name].encode())


def _files(edition: Edition) -> list[str]:
    return sorted(name for name in edition.content if name.rpartition("/")[2] == "deadlines.toml")


def _turned(
    row: Any, rule: DeadlineRule, rules: Sequence[DeadlineRule], moment: datetime
) -> Iterator[tuple[Shift, bool]]:
    """Each clock of the case that runs by the row: its day before and then, and whether it rings otherwise."""
    _, number, facts, raw, areas = row
    states = tuple(state_of(one) for one in raw)
    clocks = Clocks(Law.of(rules, areas or {}), states, facts, moment)
    clocks.moves(facts)
    for before, after in zip(states, clocks.states, strict=False):
        if before.runs and before.rule == rule.key:
            late = after.due_at < moment <= before.due_at
            yield Shift(row[0], number, before.due, after.due, late), before.points != after.points


__all__ = [
    "Foreseen",
    "NewTerm",
    "Outlook",
    "Shift",
    "Terms",
    "foresee",
    "is_shared",
    "open_cases",
    "outlook",
    "published",
    "row_of",
    "terms",
]
