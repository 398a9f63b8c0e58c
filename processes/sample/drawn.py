"""Courses drawn from the examples a process comes with: who does what after how long, moved to other days."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from processes.cases.opening import About
from processes.clock import COPENHAGEN
from processes.engine.shapes import Element
from processes.forms.answerer import raw_of
from processes.motion.edition import Edition
from processes.motion.plain import plain
from processes.records import Person
from processes.sample.walk import Act, Course, Report

FOLDER = "examples/"
MORNING = time(9)
WEEK = timedelta(weeks=1)
_PARTIES = frozenset({"citizenName", "employerName", "caseNumber"})  # the case has parties of its own


@dataclass(frozen=True)
class Example:
    """One example of a definition: its name, its first moment, how many days it takes, and what it says."""

    definition: str
    name: str
    begins: datetime
    days: int
    start: Mapping[str, Any]
    event: Element | None
    fields: frozenset[str]  # of the start form
    steps: tuple[Mapping[str, Any], ...]
    ends: bool  # in an end state

    def course(self, begins: date, starter: Person | None, about: About, slack: int) -> Course:
        """The same course begun in the week of another day: whole weeks later, so that Mondays stay Mondays."""
        weeks = round((begins - self.begins.date()).days / 7)
        moved = WEEK * weeks
        data: dict[str, Any] = {name: _moved(one, moved) for name, one in self.start.get("data", {}).items()}
        wishes = {name: raw_of(one) for name, one in data.items() if name in self.fields}
        born = {name: plain(one) for name, one in data.items() if name not in self.fields | _PARTIES}
        return Course(
            definition=self.definition,
            start=self.event.id if self.event else None,
            begins=self.begins + moved,
            starter=starter,
            about=about,
            wishes=wishes,
            slack=slack,
            reports=tuple(
                Report(_moment(step, moved), step["message"], _moved(step.get("answers", {}), moved))
                for step in self.steps
                if "message" in step
            ),
            acts=tuple(
                Act(_moment(step, moved), step["do"], _raw(step, moved))
                for step in self.steps
                if "do" in step and "refused" not in step
            ),
            data=born,
        )


def examples(definition: str, edition: Edition) -> tuple[Example, ...]:
    """Every example of a published version that begins a case of this very process."""
    found = []
    for name in sorted(edition.content):
        if name.startswith(FOLDER) and name.endswith(".toml"):
            one = tomllib.loads(edition.content[name])
            if one.get("start", {}).get("process", definition) == definition:
                found.append(_example(definition, edition, name[len(FOLDER) : -len(".toml")], one))
    return tuple(found)


def _example(definition: str, edition: Edition, name: str, one: Mapping[str, Any]) -> Example:
    start = one["start"]
    wanted = start.get("event")
    event = next((it for it in edition.plan.starts if wanted and Act(_NOW, wanted, {}).is_for(it.id)), None)
    form = edition.forms.get(event.form or "") if event else None
    steps = tuple(_dated(one.get("step", []), start["on"]))
    begins = _at(start["on"])
    return Example(
        definition=definition,
        name=name,
        begins=begins,
        days=max(((_at(step["_on"]) - begins).days for step in steps), default=0),
        start=start,
        event=event,
        fields=frozenset(field.name for field in form.fields) if form else frozenset(),
        steps=steps,
        ends=isinstance(one.get("expect", {}).get("ended"), str),
    )


_NOW = datetime(2000, 1, 1, tzinfo=COPENHAGEN)


def _dated(steps: list[dict[str, Any]], first: date | datetime) -> list[dict[str, Any]]:
    """Each step with its day: one that names none is done when the one before it is."""
    on, found = first, []
    for step in steps:
        on = step.get("at") or step.get("on") or on
        found.append({**step, "_on": on})
    return found


def _moment(step: Mapping[str, Any], moved: timedelta) -> datetime:
    return _at(step["_on"]) + moved


def _at(on: date | datetime) -> datetime:
    if isinstance(on, datetime):
        return on.replace(tzinfo=COPENHAGEN)
    return datetime.combine(on, MORNING, COPENHAGEN)


def _raw(step: Mapping[str, Any], moved: timedelta) -> dict[str, Any]:
    return {name: raw_of(_moved(value, moved)) for name, value in step.get("answers", {}).items()}


def _moved(value: Any, by: timedelta) -> Any:
    """A value with all its days and moments moved."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=COPENHAGEN) + by
    if isinstance(value, date):
        return value + by
    if isinstance(value, Mapping):
        return {name: _moved(one, by) for name, one in value.items()}
    if isinstance(value, list):
        return [_moved(one, by) for one in value]
    return value
