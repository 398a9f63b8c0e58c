"""What an owner asks for on the page of one deadline: another length, from which day, for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from processes import clock
from processes.calendar.lengths import Length
from processes.calendar.new_term import NewTerm
from processes.calendar.rule import DeadlineRule, Transition
from processes.errors import Problem

UNITS = ("D", "W", "M")


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields as they stand on the page, and what is wrong with them."""

    number: str
    unit: str
    valid_from: str
    transition: str
    reason: str = ""
    sign: str = ""  # "-" for a term that leads back from its day
    problems: Mapping[str, Problem] = field(default_factory=dict)

    @property
    def change(self) -> NewTerm | None:
        """The change they describe; None while a field cannot be read."""
        try:
            begins = date.fromisoformat(self.valid_from)
        except ValueError:
            return None
        return NewTerm(f"{self.sign}P{self.number.strip()}{self.unit}", begins, Transition(self.transition))


def standing(rule: DeadlineRule) -> Asked:
    """The page before anything was asked: the length it has, from the first of the coming month, for new clocks."""
    number, unit = _parts(rule.counting.length)
    day = clock.today()
    first = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    sign = "-" if rule.counting.length.is_backwards else ""
    return Asked(number, unit, first.isoformat(), Transition.NEW_CASES_ONLY, sign=sign)


def asked(given: Mapping[str, str], rule: DeadlineRule) -> Asked:
    """What was sent; a unit or transition that is none is the one that stands."""
    before = standing(rule)
    unit, transition = given.get("unit", ""), given.get("transition", "")
    return Asked(
        given.get("number", before.number),
        unit if unit in UNITS else before.unit,
        given.get("valid_from", before.valid_from),
        transition if transition in set(Transition) else before.transition,
        given.get("reason", ""),
        before.sign,
    )


def _parts(length: Length) -> tuple[str, str]:
    if length.months:
        return str(abs(length.months)), "M"
    if length.weeks:
        return str(abs(length.days) // 7), "W"
    return str(abs(length.days)), "D"
