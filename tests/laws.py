"""Deadlines for tests: a rule from the lines that matter, the rest filled in; and the rules that are shipped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path

from processes.calendar.rule import DeadlineRule
from processes.calendar.rule_sets import RuleSet, read_rule_sets
from processes.calendar.rulebook import read_deadlines
from processes.clock import COPENHAGEN

BPMN = Path(__file__).parents[1] / "bpmn"
USUAL: Mapping[str, str] = {
    "id": '"P4-10"',
    "name": '{ da = "Frist", en = "Deadline" }',
    "kind": '"law"',
    "statute": '{ da = "Lov § 1", en = "Act, section 1" }',
    "rule_sets": '"all"',
    "mark": '"L"',
    "start_name": '{ da = "begyndelsen", en = "the beginning" }',
    "start": '"began"',
    "length": '"P8W"',
    "binds": '"authority"',
    "expiry": '{ da = "Intet stopper.", en = "Nothing stops." }',
}


def row(**lines: str | None) -> str:
    """One ``[[deadline]]`` as text; values are TOML, None leaves the key out."""
    kept = {key: value for key, value in {**USUAL, **lines}.items() if value is not None}
    plain = [f"{key} = {value}" for key, value in kept.items() if not key.startswith("points_")]
    points = [f"points.{key[7:]} = {value}" for key, value in kept.items() if key.startswith("points_")]
    return "\n".join(["[[deadline]]", *plain, *points, ""])


def a_rule(**lines: str | None) -> DeadlineRule:
    """A rule read from such a row."""
    return read_deadlines(row(**lines).encode())[0]


@cache
def shipped() -> tuple[DeadlineRule, ...]:
    """Every rule under bpmn/."""
    files = sorted(BPMN.glob("*/deadlines.toml"))
    return tuple(rule for file in files for rule in read_deadlines(file.read_bytes()))


def rule(key: str) -> DeadlineRule:
    """One shipped rule by its key."""
    return next(one for one in shipped() if one.key == key)


@cache
def shipped_rule_sets() -> tuple[RuleSet, ...]:
    """The shipped rule sets."""
    return read_rule_sets((BPMN / "_shared" / "rulesets.toml").read_bytes())


def moment(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """This hour of the day in Copenhagen."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=COPENHAGEN)
