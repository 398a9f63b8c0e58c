"""Asking an example for one thing more, in sentences: what may be asked for, and where it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from processes.errors import Invalid, NotFound, Problem
from processes.language import Text
from processes.motion.edition import Edition
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.draft_library import edition_of_draft
from processes.studio.drafts import seen_draft
from processes.studio.example_edit import END, in_place, mend_example, word_for
from processes.studio.example_told import ToldExample, ToldStep, told
from processes.studio.sandbox_steps import Goal, goals_of
from processes.studio.spoken_of import Names
from processes.studio.toml_write import Spot, parsed, standing, with_values
from processes.studio.trying import words
from processes.studio.trying.tables import numbers_of

KINDS = ("has_open", "not_open", "passed", "decisions", "deadlines", "deadlines_stand", "documents")
_PEOPLE = frozenset({"userTask", "manualTask"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be asked for: a step, a table with its ``rows``, a deadline or a letter."""

    key: str
    name: Text
    within: Text | None = None
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Asking:
    """What can be asked for of one kind behind one step; ``step`` is None at the end of the case."""

    kind: str
    number: int
    step: ToldStep | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for behind a step (0: the start, -1: the end); a table's row and a deadline's day as typed."""

    number: int
    kind: str
    what: str
    row: str = ""
    day: str = ""


def asking(tx: Transaction, person: Person, draft_id: UUID, name: str, number: int, kind: str) -> Asking:
    """What can be asked for. Raises ``Forbidden``, ``NotFound`` and ``Invalid`` for what cannot be read."""
    example = told(tx, person, draft_id, name)
    if example is None:
        raise Invalid(Problem("example_unreadable", ""), "example_unreadable")
    if kind not in KINDS or not END <= number < len(example.steps):
        raise NotFound(kind="example_step", key=str(number))
    draft, definition = seen_draft(tx, person, draft_id)
    edition = edition_of_draft(tx, draft, definition)
    return Asking(kind, number, _step(example, number), _choices(kind, edition, goals_of(tx, draft, edition)))


def expect_more(tx: Transaction, person: Person, draft_id: UUID, name: str, wanted: Wanted, seen: int) -> None:
    """Ask the example for one thing more, and play it.

    Raises ``Invalid`` by field (``what``, ``row``, ``day``), and as ``asking`` and ``change_example`` do.
    """
    entry = _entry(wanted, asking(tx, person, draft_id, name, wanted.number, wanted.kind).choices)
    kind = wanted.kind.removesuffix("_stand")
    mend_example(tx, person, draft_id, name, lambda text: with_expectation(text, wanted.number, kind, entry), seen)


def with_expectation(text: str, number: int, kind: str, entry: Any) -> str:
    """Asking for one thing more behind a step (0: the start, -1: the end).

    Where every open step is listed already, one more is put into that list. Raises ``Invalid`` for what is asked for
    already.
    """
    return in_place(text, number, lambda own, holder, table: _more(own, holder, table, kind, entry))


def _more(text: str, holder: str, table: words.Table, kind: str, entry: Any) -> str:
    said = standing(parsed(text), Spot(holder)) or {}
    expect = word_for(said, "expect", table)
    there = said.get(expect, {})
    if kind == "has_open" and word_for(there, "open", words.EXPECT) in there:
        kind = "open"
    key = word_for(there, kind, words.EXPECT)
    several = words.entries(kind, there.get(key))
    if words.id_of(kind, entry) in (words.id_of(kind, one) for one in several):
        raise Invalid(Problem("expectation_there", "what"), "expectation_there")
    inside = f"{holder}.{expect}" if holder else expect
    if not holder or re.search(rf"^\[[ \t]*{re.escape(inside)}[ \t]*\]", text, re.MULTILINE):
        return with_values(text, Spot(inside), {key: [*several, entry]})
    return with_values(text, Spot(holder), {expect: {**there, key: [*several, entry]}})


def _entry(wanted: Wanted, choices: tuple[Choice, ...]) -> Any:
    """What is asked for, as a file says it. Raises ``Invalid`` by field."""
    chosen = next((one for one in choices if one.key == wanted.what), None)
    if chosen is None:
        raise Invalid(Problem("expectation_what", "what"), "expectation_what")
    if wanted.kind == "has_open":
        return {"task": chosen.key}
    if wanted.kind == "decisions":
        return {"id": chosen.key, **_row(wanted.row.strip(), chosen)}
    if wanted.kind == "deadlines":
        return {"id": chosen.key, **_day(wanted.day.strip())}
    return {"id": chosen.key, "running": False} if wanted.kind == "deadlines_stand" else chosen.key


def _row(said: str, table: Choice) -> dict[str, Any]:
    if not said:
        return {}
    if said not in map(str, table.rows):
        facts = {"table": table.name, "rows": [str(one) for one in table.rows]}
        raise Invalid(Problem("expectation_row", "row", facts), "expectation_row", **facts)
    return {"matched": [int(said)]}


def _day(said: str) -> dict[str, Any]:
    try:
        return {"due": date.fromisoformat(said)} if said else {}
    except ValueError as fault:
        raise Invalid(Problem("expectation_day", "day"), "expectation_day") from fault


def _step(example: ToldExample, number: int) -> ToldStep | None:
    return None if number == END else example.steps[number]


def _choices(kind: str, edition: Edition, goals: tuple[Goal, ...]) -> tuple[Choice, ...]:
    found = _OF_KIND.get(kind, _deadlines)(edition, goals)
    return tuple(sorted(found, key=lambda one: (one.name.da.casefold(), one.key)))


def _people(edition: Edition, goals: tuple[Goal, ...]) -> Iterator[Choice]:
    return (one for one in _steps(edition, goals) if edition.plan.elements[one.key].kind in _PEOPLE)


def _steps(_edition: Edition, goals: tuple[Goal, ...]) -> Iterator[Choice]:
    return (Choice(one.element, one.name, one.within) for one in goals)


def _tables(edition: Edition, _goals: tuple[Goal, ...]) -> Iterator[Choice]:
    named = {one.table: one.name or Text.of(one.table) for one in edition.plan.elements.values() if one.table}
    for key in sorted(named.keys() & edition.plan.tables.keys()):
        yield Choice(key, named[key], rows=numbers_of(edition, key))


def _deadlines(edition: Edition, _goals: tuple[Goal, ...]) -> Iterator[Choice]:
    return (Choice(key, name) for key, name in {rule.id: rule.name for rule in edition.deadlines}.items())


def _letters(edition: Edition, _goals: tuple[Goal, ...]) -> Iterator[Choice]:
    sent = {one.text for one in edition.plan.elements.values() if one.text and one.operation == "letter.send"}
    names = Names(edition)
    return (Choice(key, names(key) or Text.of(key)) for key in sorted(sent))


_OF_KIND: Mapping[str, Callable[[Edition, tuple[Goal, ...]], Iterator[Choice]]] = {
    "has_open": _people,
    "not_open": _people,
    "passed": _steps,
    "decisions": _tables,
    "documents": _letters,
}
