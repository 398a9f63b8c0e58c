"""Which law a case follows: the rule sets of each area, their validity and the date that chooses among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from processes.calendar.rows import Row, both_languages, day, one_of, rows, truth, words
from processes.calendar.rule import Evidence, Transition
from processes.errors import Invalid, Problem
from processes.language import Text

_NO_TEXT = Text("", "")


@dataclass(frozen=True, slots=True)
class RuleSet:
    """One edition of the law in one area.

    ``chosen_by`` is FEEL over the case's facts and ``today``; it answers the day that must lie in the validity.
    """

    id: str
    area: str
    name: Text
    valid_from: date
    valid_to: date | None
    chosen_by: str
    chosen_name: Text
    transition: Transition
    evidence: Evidence
    note: Text = _NO_TEXT
    line: int | None = None

    def holds_on(self, asked: date) -> bool:
        """Whether this day lies in its validity."""
        return self.valid_from <= asked and (self.valid_to is None or asked <= self.valid_to)


def read_rule_sets(source: bytes) -> tuple[RuleSet, ...]:
    """The rule sets of ``rulesets.toml``; raises Invalid with every fault and its line."""
    found, problems = rows(source, "rule_set")
    rule_sets = tuple(_rule_set(row) for row in found)
    seen: set[str] = set()
    for one in rule_sets:
        if one.id in seen:
            problems.append(Problem("rule_set_repeated", one.id, {"id": one.id}, one.line))
        seen.add(one.id)
    if problems:
        raise Invalid(problems, "rule_sets_invalid")
    return rule_sets


def _rule_set(row: Row) -> RuleSet:
    rule_set = RuleSet(
        id=row.need("id", words, ""),
        area=row.need("area", words, ""),
        name=row.need("name", both_languages, _NO_TEXT),
        valid_from=row.need("valid_from", day, date.min),
        valid_to=row.read("valid_to", day, None),
        chosen_by=row.need("chosen_by", words, ""),
        chosen_name=row.need("chosen_name", both_languages, _NO_TEXT),
        transition=row.need("transition", one_of(Transition), Transition.NEW_CASES_ONLY),
        evidence=Evidence(
            mark=row.need("mark", words, ""),
            source=row.read("source", words, ""),
            verified=row.read("verified", truth, False),
        ),
        note=row.read("note", both_languages, _NO_TEXT),
        line=row.line,
    )
    if rule_set.valid_to and rule_set.valid_to < rule_set.valid_from:
        row.note("deadline_ends_before_it_begins", "valid_to")
    row.close()
    return rule_set


def choose(
    rule_sets: Sequence[RuleSet], asked: Callable[[RuleSet], date | None], current: Mapping[str, str]
) -> dict[str, str]:
    """The rule set of each area, by the day ``asked`` answers for it; an area without a day stays as it is.

    The newest that holds wins. A case that has a rule set already keeps it when the newer one is for new cases only.
    """
    chosen = dict(current)
    for rule_set in sorted(rule_sets, key=lambda one: one.valid_from):
        on = asked(rule_set)
        if on is None or not rule_set.holds_on(on):
            continue
        if rule_set.area in current and rule_set.transition is Transition.NEW_CASES_ONLY:
            continue
        chosen[rule_set.area] = rule_set.id
    return chosen
