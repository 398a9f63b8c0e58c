"""Which rule sets a case follows today, and the date that chose each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
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
    asked = _days(rule_sets, facts, today)
    by_id = {one.id: one for one in rule_sets}
    chosen = choose(rule_sets, lambda one: asked[one.id], current or {})
    return {area: Chosen(by_id[key], asked[key] or today) for area, key in chosen.items() if key in by_id}


_KEPT = 4096
_asked: dict[tuple[Any, ...], tuple[Sequence[RuleSet], dict[str, date | None]]] = {}


def _days(rule_sets: Sequence[RuleSet], facts: Mapping[str, Any], today: date) -> dict[str, date | None]:
    """By rule set, the day its expression answers. A case asks at every move, and seldom has one of its dates moved."""
    sources = tuple(dict.fromkeys(one.chosen_by for one in rule_sets))
    key = (id(rule_sets), today, *(repr(facts[name]) if name in facts else None for name in _names(sources)))
    known = _asked.get(key)
    if known is None:
        all_facts = {**facts, "today": today}
        days = {source: day_of(source, all_facts) for source in sources}
        if len(_asked) >= _KEPT:
            _asked.clear()
        # the rule sets are kept with it, so that nothing else ever has their id
        known = _asked[key] = rule_sets, {one.id: days[one.chosen_by] for one in rule_sets}
    return known[1]


@cache
def _names(sources: tuple[str, ...]) -> tuple[str, ...]:
    """The facts these expressions speak of."""
    found: set[str] = set()
    for source in sources:
        with suppress(FeelError):
            found |= compile_expression(source).names
    return tuple(sorted(found - {"today"}))


def day_of(source: str, facts: Mapping[str, Any]) -> date | None:
    """The day an expression answers; None when it answers none."""
    try:
        value = compile_expression(source).evaluate(facts)
    except FeelError:
        return None
    return as_day(value)
