"""Which rule sets a case follows today, and the date that chose each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from processes.calendar.rule_sets import RuleSet, choose
from processes.motion.clocks_reckon import as_day
from processes.rules.feel import FeelError, compile_expression


@dataclass(frozen=True, slots=True)
class Chosen:
    """One area's rule set and the day that chose it."""

    rule_set: RuleSet
    on: date


def choose_rule_sets(
    rule_sets: Sequence[RuleSet], facts: Mapping[str, Any], today: date, current: Mapping[str, str] | None = None
) -> dict[str, Chosen]:
    """By area, the rule set the case's dates point to (specification 0.2).

    ``current`` is what it follows now; a rule set for new cases only never takes over from it. An area whose date
    is not known yet stays as it is.
    """
    asked = {one.id: day_of(one.chosen_by, {**facts, "today": today}) for one in rule_sets}
    by_id = {one.id: one for one in rule_sets}
    chosen = choose(rule_sets, lambda one: asked[one.id], current or {})
    return {area: Chosen(by_id[key], asked[key] or today) for area, key in chosen.items() if key in by_id}


def day_of(source: str, facts: Mapping[str, Any]) -> date | None:
    """The day an expression answers; None when it answers none."""
    try:
        value = compile_expression(source).evaluate(facts)
    except FeelError:
        return None
    return as_day(value)
