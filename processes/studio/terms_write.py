"""Changing a deadline of a draft: the row itself, or one that takes over from a day on; what that moves is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from processes import clock
from processes.calendar.new_term import NewTerm, new_key, with_new_term
from processes.calendar.rule import DeadlineRule, Transition
from processes.calendar.rulebook import read_deadlines
from processes.definitions.terms import Outlook, outlook
from processes.errors import Invalid, NotFound, Problem
from processes.records import Person
from processes.rules.feel import FeelError, compile_expression
from processes.store.transaction import Transaction
from processes.studio.drafts import content_to_change
from processes.studio.readable import readable
from processes.studio.save import Saved, save_files
from processes.studio.terms import FILE, RowAt, TermPage, row_at, term
from processes.studio.toml_write import Spot, parsed, with_values, without_table

TABLE = "deadline"
# What gives a clock its due day: changed in a row that holds today, it must be said for whom.
COUNTING = frozenset(
    "length days first_day_counts moves at length_from due_from rounds rings start delivery fixed".split()
)
EXPRESSIONS = ("start", "starts_if", "delivery", "length_from", "due_from", "agreed", "applies", "kept_if")
_OWN = frozenset({"variant", "valid_from", "valid_to", "transition", "verified"})  # a row that takes over says anew


class How(StrEnum):
    """How a change begins: in the row as it stands, or as a row of its own from a day on."""

    HERE = "here"
    NEW_CASES = "NEW_CASES_ONLY"
    ALL_CASES = "ALL_CASES_FROM_DATE"


@dataclass(frozen=True, slots=True)
class TermChange:
    """The keys of the row as they are to be (None: without it), and how that begins."""

    values: Mapping[str, Any]
    how: How = How.HERE
    valid_from: date | None = None


def write_term(
    tx: Transaction, person: Person, draft_id: UUID, key: str, change: TermChange, seen: int
) -> tuple[Saved, str]:
    """Keep the change; answers the key of the row that has it now, which is another when a row takes over.

    Raises ``Invalid`` with every fault of the row at its key, and what ``save_files`` raises.
    """
    page = term(tx, person, draft_id, key)
    text, fresh = _changed(page, change)
    return save_files(tx, person, draft_id, {page.at.file: text}, seen), fresh


def add_term(
    tx: Transaction, person: Person, draft_id: UUID, values: Mapping[str, Any], seen: int
) -> tuple[Saved, str]:
    """Put a new row at the end of the process's own deadlines."""
    content = content_to_change(tx, person, draft_id)
    before = content.get(FILE, "")
    number = len(parsed(before).get(TABLE, []))
    text = with_values(_with_header(before), Spot(TABLE, number), values)
    _must_be_readable(text, values, before)
    saved = save_files(tx, person, draft_id, {FILE: text}, seen)
    return saved, RowAt(FILE, number, values, None).key


def remove_term(tx: Transaction, person: Person, draft_id: UUID, key: str, seen: int) -> Saved:
    """Take the row out. What still asks for it is told by the checks."""
    content = content_to_change(tx, person, draft_id)
    at = row_at(content, key)
    text = without_table(content[at.file], Spot(TABLE, at.number))
    return save_files(tx, person, draft_id, {at.file: text}, seen)


def foresee_term(tx: Transaction, person: Person, draft_id: UUID, key: str, change: TermChange) -> Outlook:
    """What the change would do to the cases that run; nothing is written. ``Invalid`` as ``write_term``."""
    page = term(tx, person, draft_id, key)
    if page.standing is None:
        return Outlook(0, ())
    text, _ = _changed(page, change)
    found = page.opened
    rules = readable(found.definition.key, {**found.content, page.at.file: text}).deadlines
    return outlook(tx, found.definition.id, page.standing, rules, change.valid_from)


def _changed(page: TermPage, change: TermChange) -> tuple[str, str]:
    at, content = page.at, page.opened.content
    if not at.raw:
        raise NotFound(kind="deadline", key=at.key)
    if change.how is How.HERE:
        _must_say_for_whom(page, change)
        text = with_values(content[at.file], Spot(TABLE, at.number), change.values)
        key = RowAt(at.file, at.number, {**at.raw, **change.values}, None).key
    else:
        text, key = _taken_over(at, content[at.file], change)
    _must_be_readable(text, change.values, content[at.file])
    return text, key


def _taken_over(at: RowAt, text: str, change: TermChange) -> tuple[str, str]:
    """The row ends the day before, and another with the new values begins."""
    rule = at.rule
    problems = list(_cannot_take_over(rule, change))
    if problems or rule is None or change.valid_from is None:
        raise Invalid(problems)
    length = change.values.get("length") or at.raw["length"]
    begun = NewTerm(str(length), change.valid_from, Transition(change.how.value))
    both = with_new_term(text, rule, begun)
    more = {key: value for key, value in change.values.items() if key not in _OWN}
    return with_values(both, Spot(TABLE, at.number + 1), more), new_key(rule, begun)


def _cannot_take_over(rule: DeadlineRule | None, change: TermChange) -> Iterator[Problem]:
    if rule is None:
        yield Problem("term_unreadable", "how", {})
        return
    if change.valid_from is None:
        yield Problem("term_no_day", "begins", {"value": ""})
    elif change.valid_from < clock.today():
        yield Problem("term_in_the_past", "begins", {"day": change.valid_from})
    elif new_key(rule, NewTerm("P1D", change.valid_from, Transition(change.how.value))) == rule.key:
        yield Problem("term_changed_twice", "begins", {"day": change.valid_from})
    if rule.valid_to is not None:
        yield Problem("term_has_ended", "how", {"rule": rule.key, "day": rule.valid_to})


def _must_say_for_whom(page: TermPage, change: TermChange) -> None:
    if page.standing is None or not page.running:
        return
    changed = sorted(key for key in COUNTING & set(change.values) if change.values[key] != page.at.raw.get(key))
    if changed:
        raise Invalid(Problem("term_choose_who", "how", {"running": page.running}))


def _must_be_readable(text: str, values: Mapping[str, Any], before: str = "") -> None:
    """Raise ``Invalid`` with what is wrong now and was not before: another row's fault keeps nobody from this one."""
    known = {(one.code, one.where, str(one.facts)) for one in _faults(before)}
    problems = [one for one in _faults(text) if (one.code, one.where, str(one.facts)) not in known]
    for key in EXPRESSIONS:
        source = values.get(key)
        try:
            compile_expression(str(source or "null"))
        except FeelError as fault:
            told = {"key": key, "source": source, "because": fault.code, "at": fault.column}
            problems.append(Problem("term_feel_wrong", key, told))
    if problems:
        raise Invalid(problems)


def _faults(text: str) -> tuple[Problem, ...]:
    try:
        read_deadlines(text.encode())
    except Invalid as fault:
        return fault.problems
    return ()


def _with_header(text: str) -> str:
    return f"{text.rstrip()}\n\n[[{TABLE}]]\n".lstrip("\n")
