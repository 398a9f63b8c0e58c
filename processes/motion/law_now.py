"""Which deadlines hold for a case of an older version: law is not frozen with a diagram, its own dates say for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from uuid import UUID

from processes.calendar.rule import DeadlineRule
from processes.calendar.rule_sets import RuleSet
from processes.motion.edition import Edition, edition_of
from processes.store.transaction import Transaction


class LawNow:
    """The deadlines and rule sets that hold for a case of ``own``, read from the newest version of its process.

    A row of the newest version is taken if the case's own diagrams have every element it names, or the case's own row
    names them too: else a clock would wait for a step this case never meets, and its own row stays; where the newest
    version has no row of that name, the case keeps all its own of that deadline, behind those that were taken.
    """

    def __init__(self, own: Edition, newest: Edition) -> None:
        self.own = own
        self.newest = newest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LawNow) and other._key == self._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, str]:
        return self.own.hash, self.newest.hash

    @property
    def deadlines(self) -> tuple[DeadlineRule, ...]:
        """Every row that holds, in the order of the newest version's files; rows only the own version has come last."""
        if self.own is self.newest:
            return self.own.deadlines
        return tuple(self._rows())

    @property
    def rule_sets(self) -> tuple[RuleSet, ...]:
        """The rule sets a case may be decided by."""
        return self.newest.rule_sets

    def _rows(self) -> Iterator[DeadlineRule]:
        own = {rule.key: rule for rule in self.own.deadlines}
        by_id = {rule.id: rule for rule in self.own.deadlines}
        told, missed = set(), set()
        for rule in self.newest.deadlines:
            before = own.get(rule.key) or by_id.get(rule.id)
            known = before.elements if before else frozenset()
            if all(element in known or element in self.own.plan.elements for element in rule.elements):
                yield rule
            elif rule.key in own:
                yield own[rule.key]
            else:
                missed.add(rule.id)
                continue
            told.add(rule.key)
        gone = {rule.id for rule in self.newest.deadlines} - missed
        yield from (rule for rule in self.own.deadlines if rule.key not in told and rule.id not in gone)


def law_now(tx: Transaction, own: Edition, newest: Mapping[UUID, UUID]) -> LawNow:
    """The law of an edition; ``newest`` tells the newest version of each definition."""
    now = newest.get(own.definition_id)
    return LawNow(own, own if now is None or now == own.id else edition_of(tx, now))
