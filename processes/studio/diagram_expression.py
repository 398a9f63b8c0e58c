"""An expression of a diagram as one types it: what it may name, and what is wrong with it so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from processes.definitions.checks.clocks import TIMES, is_literal
from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.expressions import FUNCTIONS, given_names
from processes.definitions.checks.types_known import types_known
from processes.errors import Invalid, Problem
from processes.forms.form import Form
from processes.language import Text
from processes.records import Person
from processes.rules import feel
from processes.rules.feel import BUILT_IN, Expression, FeelError, compile_expression, compile_script
from processes.rules.feel.types import ANY, BOOLEAN, NUMBER, Type
from processes.store.transaction import Transaction
from processes.studio.drafts import seen_draft
from processes.studio.readable import opened

OWN = {  # the functions of a case, with what they take
    "deadline": "id, point?",
    "now": "",
    "today": "",
    "rule_set": "area",
}


class Place(StrEnum):
    """What an expression of a diagram is for."""

    CONDITION = "condition"
    VALUE = "value"
    TIMER = "timer"
    NUMBER = "number"
    SCRIPT = "script"


_WANTED: dict[Place, Type] = {Place.CONDITION: BOOLEAN, Place.NUMBER: NUMBER}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong or doubtful in it; line and column count from 1 in what was typed, 0 where there is no place."""

    problem: Problem
    is_fault: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A fact a case may know: its FEEL type and the form (or None) that asks for it, by the question's title."""

    name: str
    kind: str
    title: Text


@dataclass(frozen=True, slots=True)
class Function:
    """A function and its parameters, as they are written."""

    name: str
    takes: str


def faults(tx: Transaction, person: Person, draft_id: UUID, said: str, place: str, name: str = "") -> tuple[Fault, ...]:
    """What is wrong with this expression in a diagram of the draft, first what keeps it from being read.

    ``name`` is what the element is called, for the sentences. Raises ``Forbidden`` for who may not see the draft, and
    ``Invalid`` for a place there is not.
    """
    seen_draft(tx, person, draft_id)
    if place not in set(Place):
        raise Invalid(Problem("editor_asked_wrong", "place"))
    if not said.strip() or (place == Place.TIMER and any(is_literal(kind, said) for kind in TIMES)):
        return ()
    try:
        expressions = [one for _, one in compile_script(said)] if place == Place.SCRIPT else [compile_expression(said)]
    except FeelError as fault:
        return (Fault(_problem(fault.code, name, fault.line, fault.column, fault.facts), True),)
    return tuple(_doubts(expressions, opened(tx, person, draft_id).drawn, _WANTED.get(Place(place), ANY), name))


def _doubts(expressions: list[Expression], drawn: Drawn, wanted: Type, name: str) -> Iterator[Fault]:
    known = {**dict.fromkeys(given_names(drawn), ANY), **types_known(drawn)}
    for expression in expressions:
        for note in feel.check(expression.node, known, FUNCTIONS, wanted):
            yield Fault(
                _problem(note.code, name, note.line, note.column, note.facts), note.code == "feel_unknown_function"
            )


def _problem(code: str, name: str, line: int, column: int, facts: Mapping[str, Any]) -> Problem:
    return Problem(code, name, {"where": name, **facts}, line or None, column or None)


def names_of(drawn: Drawn) -> tuple[Name, ...]:
    """Every fact the draft's forms, tables, scripts and services give a case, by name."""
    asked = _asked(drawn.package.forms.values())
    types = types_known(drawn)
    return tuple(
        Name(name, types.get(name, ANY).name, asked.get(name, Text("", "")))
        for name in sorted(given_names(drawn) - {"item", "loopCounter"}, key=str.lower)
    )


def functions() -> tuple[Function, ...]:
    """Every function an expression may call, the case's own first."""
    own = tuple(Function(name, takes) for name, takes in OWN.items())
    return own + tuple(Function(name, _takes(BUILT_IN[name])) for name in sorted(BUILT_IN))


def _takes(function: feel.Function) -> str:
    overloads = getattr(function, "overloads", ())
    longest = max(overloads, key=lambda one: len(one.parameters), default=None)
    if longest is None:
        return ", ".join(getattr(function, "parameters", ()) or ())
    return ", ".join(one.name + ("?" if one.optional else "…" if one.many else "") for one in longest.parameters)


def _asked(forms: Iterable[Form]) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for form in forms:
        for field in form.fields:
            found.setdefault(field.name, field.title)
    return found
