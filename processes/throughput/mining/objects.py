"""An event log as OCEL 2.0 tells it: objects (cases, tasks, deadlines), events, and which of them go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from processes.language import Text
from processes.throughput.mining.leaving import Leaving
from processes.throughput.mining.logged import Clock, Happening, Told

CASE, TASK, DEADLINE = "case", "task", "deadline"
BEGAN = "1970-01-01T00:00:00.000+00:00"  # the time the standard gives to what never changed
SET = Text("Frist sat", "Deadline set")
KEPT = Text("Frist overholdt", "Deadline kept")
MISSED = Text("Frist overskredet", "Deadline missed")
OBJECT_TYPES = {
    CASE: {"version": "integer", "outcome": "string", "team": "string"},
    TASK: {"step": "string", "group": "string"},
    DEADLINE: {"rule": "string", "due": "time"},
}
EVENT_ATTRIBUTES = {"lifecycle": "string", "element": "string", "process": "string"}
CLOCK_ATTRIBUTES = {"rule": "string"}

Value = str | int


@dataclass(frozen=True, slots=True)
class Thing:
    """An object: its attributes by name, and which others it belongs to, as (id, how)."""

    id: str
    sort: str
    attributes: dict[str, Value]
    belongs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """An event, and which objects it was about, as (id, how)."""

    id: str
    sort: str
    at: datetime
    attributes: dict[str, Value]
    about: tuple[tuple[str, str], ...]


def event_types(leaving: Leaving, names: Sequence[Text]) -> dict[str, dict[str, str]]:
    """Every sort of event with the attributes it has."""
    steps = {leaving.read(one): EVENT_ATTRIBUTES for one in names}
    return {**{leaving.read(one): CLOCK_ATTRIBUTES for one in (SET, KEPT, MISSED)}, **steps}


def things(leaving: Leaving, cases: Iterable[Told]) -> Iterator[Thing]:
    """The objects of each case, the case itself first."""
    for one in cases:
        case = leaving.case(one)
        yield Thing(case, CASE, {"version": one.version, "outcome": one.outcome, "team": leaving.team(one)})
        tasks = {each.task: each for each in one.happenings if each.task is not None}
        for key, each in tasks.items():
            words: dict[str, Value] = {"step": leaving.read(each.name), "group": each.group or ""}
            yield Thing(leaving.task(key), TASK, words, ((case, "of"),))
        for clock in one.clocks:
            due: dict[str, Value] = {"rule": clock.rule, "due": clock.due_at.isoformat(timespec="milliseconds")}
            yield Thing(leaving.deadline(clock), DEADLINE, due, ((case, "of"),))


def events(leaving: Leaving, cases: Iterable[Told]) -> Iterator[Event]:
    """What happened, case by case, each in its order."""
    for one in cases:
        case = leaving.case(one)
        found = [_step(leaving, case, number, each) for number, each in enumerate(one.happenings, 1)]
        found += [each for clock in one.clocks for each in _clock(leaving, case, clock)]
        yield from sorted(found, key=lambda each: each.at)


def _step(leaving: Leaving, case: str, number: int, one: Happening) -> Event:
    about = [(case, "in")] + ([(leaving.task(one.task), "does")] if one.task is not None else [])
    facts: dict[str, Value] = {"lifecycle": one.stage, "element": one.element, "process": one.process}
    return Event(f"{case}-{number}", leaving.read(one.name), one.at, facts, tuple(about))


def _clock(leaving: Leaving, case: str, one: Clock) -> Iterator[Event]:
    key = leaving.deadline(one)
    moments = ((SET, one.started_at), (KEPT, one.kept_at), (MISSED, one.missed_at))
    for number, (words, at) in enumerate(moments):
        if at is not None:
            yield Event(f"{key}-{number}", leaving.read(words), at, {"rule": one.rule}, ((case, "in"), (key, "about")))
