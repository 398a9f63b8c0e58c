"""Reads ``deadlines.toml`` into rules; every fault is told with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from processes.calendar.lengths import Length
from processes.calendar.rows import (
    Row,
    both_languages,
    clock_time,
    day,
    length,
    one_of,
    rows,
    several,
    truth,
    words,
)
from processes.calendar.rule import (
    END_OF_DAY,
    MOVED_FOR,
    Alert,
    Bound,
    Counting,
    Course,
    Days,
    DeadlineRule,
    Evidence,
    Kind,
    Origin,
    Point,
    Start,
    Transition,
)
from processes.errors import Invalid, Problem
from processes.language import Text

_ID = re.compile(r"[A-Z]\d*-\d{2}[a-z]?|F\d+\.\d+\.\w+")  # P4-10, G-02; F4.11.reviewAt: a day agreed on a form
_NO_TEXT = Text("", "")
_NO_LENGTH = Length()
_DAY_IN_MINUTES = 24 * 60

# The specification (0.3): due soon at 60 % of the time, a reminder three working days before, the team leader on the
# day, the head of centre and the owner of the process two working days after.
USUAL_ALERTS = (
    Alert("owner", share=60),
    Alert("owner", offset=Length.read("-P3D")),
    Alert("team_leader", offset=Length()),
    Alert("centre_manager", offset=Length.read("P2D")),
    Alert("process_owner", offset=Length.read("P2D")),
)


def read_deadlines(source: bytes) -> tuple[DeadlineRule, ...]:
    """The rules of one file in their order; raises Invalid with every fault, its row and line."""
    found, problems = rows(source, "deadline")
    rules = tuple(_rule(row) for row in found)
    problems.extend(_repeated(rules))
    if problems:
        raise Invalid(problems, "deadlines_invalid")
    return rules


def _repeated(rules: Sequence[DeadlineRule]) -> list[Problem]:
    """Two rows with one key that both may hold: without a variant nobody could tell them apart in a case."""
    seen: set[str] = set()
    twice = []
    for rule in rules:
        if rule.key in seen:
            twice.append(Problem("deadline_repeated", rule.key, {"key": rule.key}, rule.line))
        seen.add(rule.key)
    return twice


def _rule(row: Row) -> DeadlineRule:
    ref = row.need("id", words, "")
    if ref and not _ID.fullmatch(ref):
        row.note("deadline_id_wrong", "id", value=ref)
    binds = row.need("binds", several(one_of(Bound)), ())
    rule = DeadlineRule(
        id=ref,
        variant=row.read("variant", words, ""),
        name=row.need("name", both_languages, _NO_TEXT),
        kind=row.need("kind", one_of(Kind), Kind.MEASURE),
        statute=row.need("statute", both_languages, _NO_TEXT),
        start=_start(row),
        counting=_counting(row, binds),
        binds=binds,
        evidence=_evidence(row),
        rule_sets=frozenset(row.need("rule_sets", _rule_sets, ())),
        valid_from=row.read("valid_from", day, None),
        valid_to=row.read("valid_to", day, None),
        transition=row.read("transition", one_of(Transition), Transition.NEW_CASES_ONLY),
        applies=row.read("applies", words, ""),
        course=_course(row),
        points={name: _point(name, below) for name, below in row.tables("points")},
        alerts=_alerts(row),
        expiry=row.need("expiry", both_languages, _NO_TEXT),
        note=row.read("note", both_languages, _NO_TEXT),
        watched=row.read("watched", truth, True),
        example=row.read("example", truth, False),
        line=row.line,
    )
    _check(row, rule)
    row.close()
    return rule


def _check(row: Row, rule: DeadlineRule) -> None:
    """What one key alone cannot tell."""
    if rule.valid_from and rule.valid_to and rule.valid_to < rule.valid_from:
        row.note("deadline_ends_before_it_begins", "valid_to")
    if not rule.start.expression and not rule.start.elements:
        row.note("deadline_never_starts", "start")
    if rule.counting.days is Days.WORKING and not _whole_days(rule.counting.length):
        row.note("deadline_working_days_only", "length")
    if rule.counting.length.is_clocked and rule.counting.first_day_counts:
        row.note("deadline_hours_count_no_first_day", "first_day_counts")


def _whole_days(length: Length) -> bool:
    """Whether working days can be counted in it: days, or hours that make whole days."""
    return not length.months and not length.weeks and length.minutes % _DAY_IN_MINUTES == 0


def _rule_sets(value: object) -> tuple[str, ...]:
    return () if value == "all" else several(words)(value)


def _start(row: Row) -> Start:
    return Start(
        name=row.need("start_name", both_languages, _NO_TEXT),
        expression=row.read("start", words, ""),
        elements=row.read("starts_on", several(words), ()),
        only_if=row.read("starts_if", words, ""),
        delivery=row.read("delivery", words, ""),
        fixed=row.read("fixed", truth, False),
    )


def _counting(row: Row, binds: tuple[Bound, ...]) -> Counting:
    return Counting(
        length=row.need("length", length, _NO_LENGTH),
        days=row.read("days", one_of(Days), Days.CALENDAR),
        first_day_counts=row.read("first_day_counts", truth, False),
        moves=row.read("moves", truth, bool(MOVED_FOR & set(binds))),
        at=row.read("at", clock_time, END_OF_DAY),
        length_from=row.read("length_from", words, ""),
        due_from=row.read("due_from", words, ""),
        rounds=row.read("rounds", several(length), ()),
        rings=row.read("rings", several(length), ()),
        agreed=row.read("agreed", words, ""),
        agreed_length=row.read("agreed_length", length, None),
    )


def _evidence(row: Row) -> Evidence:
    return Evidence(
        mark=row.need("mark", words, ""),
        source=row.read("source", words, ""),
        verified=row.read("verified", truth, False),
    )


def _course(row: Row) -> Course:
    return Course(
        kept_by=row.read("kept_by", several(words), ()),
        kept_if=row.read("kept_if", words, ""),
        restarts=row.read("restarts", truth, False),
        restarted_by=row.read("restarted_by", several(words), ()),
        paused_by=row.read("paused_by", several(words), ()),
        resumed_by=row.read("resumed_by", several(words), ()),
        after_pause=row.read("after_pause", length, None),
    )


def _point(name: str, row: Row) -> Point:
    point = Point(
        name=name,
        offsets=row.need("offset", several(length), ()),
        origin=row.read("from", one_of(Origin), Origin.DUE),
        days=row.read("days", one_of(Days), Days.CALENDAR),
        at=row.read("at", clock_time, END_OF_DAY),
    )
    row.close()
    return point


def _alerts(row: Row) -> tuple[Alert, ...]:
    """The usual alerts, none (``alerts = []``), or a list of ``"<who> 60%"`` and ``"<who> -P3D working"``."""
    if "alerts" not in row.values:
        return USUAL_ALERTS
    told: tuple[str, ...] = row.read("alerts", several(words), ())
    return tuple(alert for one in told if (alert := _alert(row, one)) is not None)


def _alert(row: Row, said: str) -> Alert | None:
    who, _, when = said.partition(" ")
    when, _, days = when.partition(" ")
    share = re.fullmatch(r"(\d{1,3})%", when)
    if share:
        return Alert(who, share=int(share[1]))
    try:
        return Alert(who, offset=Length.read(when), days=Days(days or Days.WORKING))
    except ValueError:
        row.note("deadline_alert_wrong", "alerts", value=said)
        return None


__all__ = ["USUAL_ALERTS", "read_deadlines"]
