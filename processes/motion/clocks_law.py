"""What the clocks of a case are reckoned by: its rules, its rule set in each area, and the almanac."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from processes.calendar.rule import DeadlineRule
from processes.calendar.workdays import ALMANAC, Calendar


@dataclass(frozen=True, slots=True)
class Law:
    """The rules of one case; build it once for each edition and choice of rule sets, it never changes."""

    chosen: frozenset[str]
    by_ref: Mapping[str, tuple[DeadlineRule, ...]]  # only what belongs to the chosen rule sets, in the file's order
    by_key: Mapping[str, DeadlineRule]  # every rule: a clock may still run by one that no longer belongs
    by_element: Mapping[str, frozenset[str]]  # element -> ids of the clocks it may start, keep, pause or restart
    almanac: Calendar = ALMANAC

    @classmethod
    def of(cls, rules: Iterable[DeadlineRule], rule_sets: Mapping[str, str], almanac: Calendar = ALMANAC) -> Law:
        """The law for a case with these rule sets (area -> id)."""
        chosen = frozenset(rule_sets.values())
        by_ref: dict[str, list[DeadlineRule]] = {}
        by_key: dict[str, DeadlineRule] = {}
        by_element: dict[str, set[str]] = {}
        for rule in rules:
            by_key.setdefault(rule.key, rule)
            if rule.belongs_to(chosen):
                by_ref.setdefault(rule.id, []).append(rule)
            for element in rule.elements:
                by_element.setdefault(element, set()).add(rule.id)
        return cls(
            chosen,
            {ref: tuple(rows) for ref, rows in by_ref.items()},
            by_key,
            {element: frozenset(refs) for element, refs in by_element.items()},
            almanac,
        )

    def rule_set(self, rule: DeadlineRule) -> str | None:
        """The case's rule set the rule belongs to; None for a rule of every rule set."""
        return min(rule.rule_sets & self.chosen, default=None)
