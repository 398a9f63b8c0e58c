"""Reads an example generously: many words for one thing, dates as days or text; what is not understood is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from processes import clock
from processes.errors import Problem
from processes.studio.trying import words
from processes.studio.trying.differs import Unreadable
from processes.studio.trying.words import as_list, in_our_words

Said = Mapping[str, Any]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?")


@dataclass(frozen=True)
class Step:
    """One step of an example; without ``do`` and ``message`` only time passes."""

    number: int
    on: date | datetime | None = None
    after: tuple[str, ...] = ()  # ISO durations that pass first
    do: str | None = None
    message: str | None = None
    answers: Said = field(default_factory=dict)
    by: str = ""
    refused: str | bool | None = None
    unheard: bool = False
    expect: Said = field(default_factory=dict)

    @property
    def did(self) -> str:
        """How a difference names the step."""
        return str(self.do or self.message or self.on or " ".join(self.after))


@dataclass(frozen=True)
class Example:
    """An example as it was meant."""

    process: str | None
    on: date | datetime
    event: str | None
    data: Said
    at_start: Said
    steps: tuple[Step, ...]
    at_end: Said

    @property
    def named(self) -> tuple[str, ...]:
        """Every task the example says something about."""
        wanted = (self.at_start, self.at_end, *(one.expect for one in self.steps))
        tasks = [one["task"] for each in wanted for name in ("open", "has_open") for one in each.get(name, [])]
        return (
            *tasks,
            *(one.do for one in self.steps if one.do),
            *(n for each in wanted for n in each.get("not_open", [])),
        )


def read(raw: Said) -> Example:
    """The example; Unreadable with every key and value that says nothing to us."""
    faults: list[Problem] = []
    top = in_our_words(_typed(raw), words.TOP, "the example", faults)
    start = _start(top, faults)
    steps = tuple(_steps(top.get("step", []), faults))
    if "on" not in start:
        faults.append(Problem("try.no_day", "start"))
    at_start = words.expectations(start.get("expect", {}), "start", faults)
    at_end = words.expectations(top.get("expect", {}), "the end", faults)
    if faults:
        raise Unreadable(faults)
    process = start.get("process", top.get("process"))
    return Example(process, start["on"], start.get("event"), start.get("data", {}), at_start, steps, at_end)


def _start(top: Said, faults: list[Problem]) -> dict[str, Any]:
    said = top.get("start", {})
    said = {"on": said} if isinstance(said, date) else said
    start = in_our_words(said, words.START, "start", faults)
    if "data" not in start and "data" in top:
        start["data"] = top["data"]
    _must_be_a_day(start, "on", "start", faults)
    return start


def _steps(said: Any, faults: list[Problem]) -> Iterator[Step]:
    for number, raw in enumerate(as_list(said), 1):
        where = f"step {number}"
        step = in_our_words(raw, words.STEP, where, faults)
        _must_be_a_day(step, "on", where, faults)
        after = tuple(_lengths(step, where, faults))
        names = {name: step[name] for name in ("do", "message", "answers", "by", "refused", "unheard") if name in step}
        if "do" in names and "message" in names:
            faults.append(Problem("try.both", where))
        expect = words.expectations(step.get("expect", {}), where, faults)
        yield Step(number, step.get("on"), after, expect=expect, **names)


def _must_be_a_day(said: Said, name: str, where: str, faults: list[Problem]) -> None:
    if name in said and not isinstance(said[name], date):
        faults.append(Problem("try.day_unreadable", where, {"said": repr(said[name])}))


def _lengths(step: Said, where: str, faults: list[Problem]) -> Iterator[str]:
    for name, letter in (("days", "D"), ("weeks", "W"), ("months", "M")):
        if name in step:
            yield f"P{step[name]}{letter}"
    if "hours" in step:
        yield f"PT{step['hours']}H"
    if "after" in step:
        if not re.fullmatch(r"P(\d+[YMWD])*(T(\d+[HM])+)?", str(step["after"])):
            faults.append(Problem("try.length_unreadable", where, {"said": repr(step["after"])}))
        yield str(step["after"])


def _typed(value: Any) -> Any:
    """Days and moments written as text become days and moments, in Copenhagen; fractions become exact."""
    if isinstance(value, Mapping):
        return {str(name): _typed(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_typed(one) for one in value]
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, str):
        value = _day_or_text(value)
    if isinstance(value, datetime) and value.tzinfo is None:
        return value.replace(tzinfo=clock.COPENHAGEN)
    return value


def _day_or_text(text: str) -> Any:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
        if _MOMENT.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return text
