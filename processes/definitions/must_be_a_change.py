"""What an owner wishes of a deadline is another length from a day on, and nothing that could not hold."""

from __future__ import annotations

from processes import clock
from processes.calendar.lengths import Length
from processes.calendar.new_term import NewTerm, new_key
from processes.calendar.rule import DeadlineRule
from processes.errors import Invalid, Problem

LEAST = 10  # characters of a reason


def must_be_a_change(rule: DeadlineRule, change: NewTerm, reason: str | None) -> None:
    """Raise ``Invalid`` with every fault; ``reason`` None asks for none, as before a change is only foreseen.

    Faults: no length, the length it has, a day that is past, a row that has its end already or whose length is a plan
    of several, a length that leads the other way in time, or a reason shorter than ``LEAST``.
    """
    problems = []
    length = _length(change.length)
    if length is None or length == Length():
        problems.append(Problem("term_no_length", "length", {"value": change.length}))
    elif length == rule.counting.length:
        problems.append(Problem("term_same_length", "length", {"value": change.length}))
    elif length.is_backwards != rule.counting.length.is_backwards:
        problems.append(Problem("term_turns_round", "length", {"value": change.length}))
    if rule.valid_to is not None:  # another row took over: with a later end both would hold, and the older go first
        problems.append(Problem("term_has_ended", "valid_from", {"rule": rule.key, "day": rule.valid_to}))
    if rule.counting.rounds or rule.counting.rings:
        problems.append(Problem("term_of_several", "length", {"rule": rule.key}))
    if change.valid_from < clock.today():
        problems.append(Problem("term_in_the_past", "valid_from", {"day": change.valid_from}))
    if new_key(rule, change) == rule.key:
        problems.append(Problem("term_changed_twice", "valid_from", {"day": change.valid_from}))
    if reason is not None and len(reason.strip()) < LEAST:
        problems.append(Problem("deadline_reason_short", "reason", {"least": LEAST}))
    if problems:
        raise Invalid(problems)


def _length(said: str) -> Length | None:
    try:
        return Length.read(said)
    except ValueError:
        return None
