"""Fills any form plausibly: what the walk wishes, what the case knows, else the first answer the form accepts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import cycle, islice
from typing import Any

from processes import clock
from processes.forms.answers import read_partly
from processes.forms.field import Field, Kind, Widget
from processes.forms.form import Form
from processes.forms.prefill import prefill

Raw = dict[str, Any]
_ROUNDS = 60  # each corrects one field; a form that is not content by then is left to a person
_DAYS = (0, 7, 14, 1, 28, 56, 90, 180, -1, -7, -28)
_NUMBERS = ("1", "8", "20", "37", "0")
_SENTENCES = (
    "Oplyst ved samtalen.",
    "Borgeren er enig i det, der står her.",
    "Borgeren har fået forklaret, hvad der sker nu.",
)


@dataclass(frozen=True)
class Answerer:
    """Answers forms. A wish the form does not accept is let go.

    ``wishes`` are raw answers, or functions that give one when it is asked for, by field name (``outcome``), or by form
    and field where two forms mean different things by a name (``employer_contact.outcome``).
    """

    wishes: Mapping[str, Any] = field(default_factory=dict)

    def fill(self, form: Form, facts: Mapping[str, Any]) -> Raw | None:
        """Raw answers, as typed, that the form accepts; None when none were found."""
        known = {name: one.value for name, one in prefill(form, facts).items()}
        wishes = self._of(form)
        ways = {one.name: _ways(one, known.get(one.name), wishes) for one in form.fields}
        asked = [one.name for one in form.fields if one.required or one.name in wishes or one.name in known]
        raw = {name: next(ways[name], "") for name in asked}  # an optional question may stay open
        for _ in range(_ROUNDS):
            reading = read_partly(form, raw, facts, demo=True)
            if not reading.problems:
                return {name: value for name, value in raw.items() if name not in reading.hidden}
            where = reading.problems[0].where.partition(".")[0] or self._turned(form, reading.hidden)
            another = next(ways[where], None) if where in ways else None
            if another is None:
                return None
            raw[where] = another
        return None

    def _of(self, form: Form) -> dict[str, Any]:
        """What is wished of this form; its own wishes come before those of every form."""
        own = {name.partition(".")[2]: wish for name, wish in self.wishes.items() if name.startswith(f"{form.key}.")}
        return {**self.wishes, **own}

    @staticmethod
    def _turned(form: Form, hidden: frozenset[str]) -> str:
        """Something about all answers together is wrong: another choice may put it right."""
        return next((one.name for one in reversed(form.fields) if one.choices and one.name not in hidden), "")


def _ways(one: Field, known: Any = None, wishes: Mapping[str, Any] | None = None) -> Iterator[Any]:
    """Every answer worth trying, the likeliest first; nobody books a time that has passed."""
    ways = _every_way(one, known, wishes)
    return filter(_is_ahead, ways) if one.widget is Widget.SLOT else ways


def _is_ahead(raw: Any) -> bool:
    try:
        return datetime.fromisoformat(raw).replace(tzinfo=clock.COPENHAGEN) > clock.now()
    except (TypeError, ValueError):
        return True  # no moment at all: the form says so


def _every_way(one: Field, known: Any, wishes: Mapping[str, Any] | None) -> Iterator[Any]:
    if wishes and one.name in wishes:
        wish = wishes[one.name]
        yield wish() if callable(wish) else wish
    if known is not None:
        yield raw_of(known)
    if one.choices:
        values = [str(choice.value) for choice in one.choices]
        yield from ([value] if one.kind is Kind.LIST else value for value in values)
    else:
        yield from _ANY[one.kind](one)


def _rows(one: Field) -> Iterator[list[Raw]]:
    """As many lines of a table as are asked for, each column with its first or second way."""
    for place in range(2):
        ways = {column.name: list(_ways(column)) for column in one.columns}
        line = {name: found[min(place, len(found) - 1)] if found else "" for name, found in ways.items()}
        yield [line.copy() for _ in range(max(one.limits.least or 1, 1))]


def raw_of(value: Any) -> Any:
    """A typed value as it would be typed."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.astimezone(clock.COPENHAGEN).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    if isinstance(value, Mapping):
        return {str(name): raw_of(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [raw_of(one) for one in value]
    return "" if value is None else str(value)


def _texts(one: Field) -> Iterator[str]:
    """Whole sentences, as many as are asked for; cut only where they may not be longer."""
    words = _SENTENCES[0]
    for sentence in islice(cycle(_SENTENCES[1:]), (one.limits.least or 0) // len(_SENTENCES[1]) + 1):
        if len(words) < (one.limits.least or 0):
            words = f"{words} {sentence}"
    yield words[: one.limits.most or len(words)]


def _numbers(one: Field) -> Iterator[str]:
    limits = one.limits
    if limits.low is not None:
        yield raw_of(limits.low)
    yield from _NUMBERS
    if limits.high is not None:
        yield raw_of(limits.high)


def _truths(one: Field) -> Iterator[str]:
    first = one.limits.must_be is not False
    yield raw_of(first)
    yield raw_of(not first)


def _days(_one: Field) -> Iterator[str]:
    yield from (raw_of(clock.today() + timedelta(days=days)) for days in _DAYS)


def _moments(_one: Field) -> Iterator[str]:
    morning = clock.now().astimezone(clock.COPENHAGEN).replace(hour=10, minute=0, second=0, microsecond=0)
    yield from (raw_of(morning + timedelta(days=days)) for days in _DAYS)


def _nothing(_one: Field) -> Iterator[str]:
    """A number that belongs to somebody is never invented here."""
    yield from ()


_ANY = {
    Kind.TEXT: _texts,
    Kind.WHOLE: _numbers,
    Kind.NUMBER: _numbers,
    Kind.TRUTH: _truths,
    Kind.DATE: _days,
    Kind.MOMENT: _moments,
    Kind.LIST: _texts,
    Kind.ROWS: _rows,
    Kind.CPR: _nothing,
    Kind.CVR: _nothing,
    Kind.PNUMBER: _nothing,
}
