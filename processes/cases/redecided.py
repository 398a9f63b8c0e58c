"""What the decisions of a case would come to with other facts: for information, nothing is decided anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from processes.cases.decided import Words
from processes.cases.parts import Fact
from processes.language import Text
from processes.motion.editions import Editions
from processes.motion.plain import plain
from processes.motion.trial import Trial
from processes.records import Case, Decision
from processes.rules.feel import FeelError
from processes.rules.model import Part
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Redecided:
    """A decision that looked at a corrected fact: what it came to, and what it would come to now."""

    title: Text
    before: tuple[Fact, ...]
    now: tuple[Fact, ...]

    @property
    def same(self) -> bool:
        """Would it be the same?"""
        return {one.name: one.value for one in self.before} == {one.name: one.value for one in self.now}


def redecided(
    tx: Transaction, case: Case, editions: Editions, changed: Collection[str], trial: Trial
) -> tuple[Redecided, ...]:
    """The latest use of each table that looks at one of the ``changed`` facts, with the facts as they would be."""
    words = Words(editions)
    found = []
    for row in _latest(tx, case):
        part = next((one.plan.decisions[row.table] for one in editions.all() if row.table in one.plan.decisions), None)
        if part is None or _looks_at(part).isdisjoint(changed):
            continue
        element = editions.element(row.element)
        title = element.name if element else Text.of(row.table)
        now = _decide(part, row.table, trial)
        found.append(Redecided(title, _told(words, row.outcome), _told(words, now)))
    return tuple(found)


def _latest(tx: Transaction, case: Case) -> Iterator[Decision]:
    seen: set[tuple[str, str]] = set()
    rows = tx.execute(select(Decision).where(Decision.case_id == case.id).order_by(Decision.decided_at.desc()))
    for row in rows.scalars():
        if (row.element, row.table) not in seen:
            seen.add((row.element, row.table))
            yield row


def _looks_at(part: Part) -> set[str]:
    """The facts a decision asks about, those of the decisions it needs included."""
    table = part.table
    own: set[str] = set()
    if table is not None:
        own = {name for column in table.inputs for name in column.expression.names}
        own |= {name for rule in table.rules for cell in rule.results for name in cell.names}
    return own.union(*(_looks_at(one) for one in part.needs))


def _decide(part: Part, table: str, trial: Trial) -> dict[str, Any]:
    try:
        outcome = plain(part.decide(trial.facts, trial.asks).value)
    except FeelError:
        return {}
    return outcome if isinstance(outcome, dict) else {table: outcome}


def _told(words: Words, outcome: Mapping[str, Any]) -> tuple[Fact, ...]:
    return tuple(words.fact(name, value) for name, value in outcome.items())
