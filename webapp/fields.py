"""The shapes of a form on a page, and answers as they are typed: from the request, and from what is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from werkzeug.datastructures import MultiDict

from processes.errors import Problem
from processes.forms.field import Field, Kind
from processes.forms.form import Form
from processes.language import Text
from processes.motion.booked import Free
from webapp import when

Raw = dict[str, list[str]]
LEFT = "left-questions"  # the names of the questions that were changed and left: they may be judged
OURS = frozenset({"csrf_token", "seen", "next", LEFT})
# The names of the questions that stood on the page: nothing sent for one of them means that it was emptied. A question
# that stood not there, because no answer had led to it yet, still has what is known.
ASKED = "asked-questions"
OTHER = "_other"  # the choice that leads to a field in which one writes


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose."""

    id: str
    value: str
    label: str
    help: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One question on the page; ``error`` and ``source`` are empty where there is none."""

    id: str
    name: str
    widget: str
    label: str
    help: str
    optional: bool
    value: str
    options: tuple[Option, ...]
    columns: tuple[Question, ...]
    rows: tuple[tuple[Question, ...], ...]
    source: str
    error: str
    special: bool
    reason: str = ""  # why another time than those on offer

    @property
    def described_by(self) -> str:
        """Ids of the hint, source and error, for screen readers."""
        told = {"hint": self.help, "error": self.error, "source": self.source}
        return " ".join(f"{self.id}-{part}" for part, words in told.items() if words)


@dataclass(frozen=True, slots=True)
class Section:
    """Questions under one heading, which may be empty."""

    title: str
    questions: tuple[Question, ...]
    number: int = 0  # its place in the whole form, questions that are not asked included


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole form: ``faults`` are (id of the question, its words, what is wrong) for the summary.

    ``missing`` is how many answers are still needed.
    """

    sections: tuple[Section, ...]
    faults: tuple[tuple[str, str, str], ...]
    missing: int


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands in a form: ``raw`` as typed, the sources of what was known, the problems, and the case's facts.

    ``left`` names the questions that are judged already, because their reader has been there.
    """

    raw: Raw
    sources: Mapping[str, Text | None]
    facts: Mapping[str, Any]
    problems: Sequence[Problem] = ()
    free: Sequence[Free] = ()  # the times that can be had, where one is asked for
    left: frozenset[str] = frozenset()


def raw_of(given: MultiDict[str, str]) -> Raw:
    """The answers of a request as they were typed; our own fields are left out.

    Where another answer than those on offer was chosen, it stands in a field of its own.
    """
    raw = {name: values for name, values in given.to_dict(flat=False).items() if name not in OURS}
    for name in [name for name, values in raw.items() if values == [OTHER]]:
        raw[name] = raw.get(f"_other.{name}", [""])
    return raw


def typed_to_raw(form: Form, values: Mapping[str, Any]) -> Raw:
    """Known values as they would be typed."""
    raw: Raw = {}
    for field in form.fields:
        value = values.get(field.name)
        if value is None:
            continue
        if field.kind is Kind.ROWS:
            for number, row in enumerate(value, 1):
                for column in field.columns:
                    raw[f"{field.name}.{number}.{column.name}"] = [written(column, row.get(column.name))]
        elif field.kind is Kind.LIST:
            raw[field.name] = [str(one) for one in value]
        else:
            raw[field.name] = [written(field, value)]
    return raw


def with_known(form: Form, typed: Raw, values: Mapping[str, Any]) -> Raw:
    """What was typed, and what is known of the questions that were not on the page yet."""
    if ASKED not in typed:
        return typed
    asked = set(typed[ASKED])
    known = typed_to_raw(form, {name: value for name, value in values.items() if name not in asked})
    return {**known, **typed}


def written(field: Field, value: Any) -> str:
    """One value as a Dane types it: ``15.03.2016 kl. 8.30``, ``37,5``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if field.kind is Kind.MOMENT:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
        return when.typed(moment)
    if field.kind is Kind.DATE:
        return when.numbers(value if isinstance(value, date) else date.fromisoformat(str(value)[:10]))
    if isinstance(value, (Decimal, float)):
        return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value).replace(".", ",")
    return str(value)
