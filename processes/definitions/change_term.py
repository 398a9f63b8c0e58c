"""Changing a term: a process owner gives a deadline another length from a day on, without a programmer."""

from __future__ import annotations

from datetime import datetime, time

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TermChanged
from processes.audit.trail import record
from processes.calendar.lengths import Length
from processes.calendar.new_term import NewTerm, new_key, with_new_term
from processes.calendar.rule import DeadlineRule, Transition
from processes.definitions.package import read_package
from processes.definitions.publish import publish
from processes.definitions.terms import published, row_of
from processes.errors import Invalid, Problem
from processes.promises.promise import promise
from processes.records import Person, Version
from processes.store.transaction import Transaction

LEAST = 10  # characters of a reason


def change_term(tx: Transaction, person: Person, key: str, rule_key: str, change: NewTerm, reason: str) -> Version:
    """Publish a version in which this deadline has another length, and promise its beginning for the cases that run.

    Raises ``Forbidden`` for others than the owner, and ``Invalid``: no length, the length it has, a day that is past,
    a row that has its end already or whose length is a plan of several, a length that leads the other way in time, or a
    reason shorter than ``LEAST``.
    """
    definition, edition = published(tx, key)
    require(person, Permission.PUBLISH, definition.relations_to(person))
    rule, file = row_of(edition, rule_key)
    must_be_a_change(rule, change, reason)
    content = {name: text.encode() for name, text in edition.content.items()}
    content[file] = with_new_term(edition.content[file], rule, change).encode()
    version = publish(tx, person, read_package(key, content), note=reason.strip())
    record(tx, person, TermChanged(key, rule.key, str(rule.counting.length), change.length, change.valid_from))
    if change.transition is Transition.ALL_CASES_FROM_DATE:
        _begin(tx, version, rule, change)
    return version


def must_be_a_change(rule: DeadlineRule, change: NewTerm, reason: str | None) -> None:
    """Raise ``Invalid`` with every fault; ``reason`` None asks for none, as before a change is only foreseen."""
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


def _begin(tx: Transaction, version: Version, rule: DeadlineRule, change: NewTerm) -> None:
    """Which cases it takes over is asked on the day: until then clocks start by the old row and are kept."""
    begins = max(clock.now(), datetime.combine(change.valid_from, time(0, 1), clock.COPENHAGEN))
    definition, published_as = str(version.definition_id), str(version.id)
    key = f"begin:{version.id}"
    promise(tx, "terms.begin", key=key, due=begins, definition=definition, rule=rule.key, version=published_as)
