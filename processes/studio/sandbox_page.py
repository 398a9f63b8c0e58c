"""All that the page of an invented case shows: where it is, what waits, what comes, what happened, what was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from processes import clock
from processes.engine.shapes import Element
from processes.errors import Problem
from processes.language import Text
from processes.motion.clocks_state import ClockState
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.sandbox import bench, lived
from processes.studio.sandbox_steps import Goal, goals
from processes.studio.sandbox_way import NO_NAME, Led, Line, act_line, called, led_to, name_of, way
from processes.studio.spoken_facts import Facts
from processes.studio.trying.acts import Act, Did, Lived
from processes.studio.trying.diary import Happened, Paper
from processes.studio.trying.people import SamplePerson, citizen
from processes.studio.trying.story import Story

MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class Open:
    """A step that waits for somebody; ``kind`` is task, or message for what may be reported to the case."""

    step: str
    element: str
    name: Text
    kind: str = "task"
    group: str | None = None
    due: date | None = None
    lane: Text = NO_NAME  # as the drawing calls whose it is


@dataclass(frozen=True, slots=True)
class Coming:
    """Something time will bring: a timer, the day of a deadline, or somebody who is told of one (``who``)."""

    at: datetime
    kind: str
    name: Text
    who: str = ""


@dataclass(frozen=True, slots=True)
class ShownClock:
    """A legal clock: ``state`` is running, kept, missed, paused or ended."""

    rule: str
    name: Text
    statute: Text
    start: date
    due: date
    state: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One diagram with where the case is and has been."""

    process: str
    title: Text
    xml: str
    here: tuple[str, ...]
    passed: tuple[str, ...]
    ahead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SandboxPage:
    """The page of an invented case; ``way`` is how it was led to ``led_to``, where that was the last thing done."""

    about: SamplePerson
    now: datetime
    began: datetime
    stale: bool
    acts: tuple[Act, ...]
    fault: Problem | None  # why the acts from ``done`` on cannot be done on the draft as it is now
    done: int
    tasks: tuple[Open, ...]
    reports: tuple[Open, ...]
    coming: tuple[Coming, ...]
    clocks: tuple[ShownClock, ...]
    lines: tuple[Line, ...]
    letters: tuple[Paper, ...]
    sent: tuple[Text, ...]
    diagrams: tuple[Drawn, ...]
    ended: bool
    outcome: str | None
    end_name: Text
    goals: tuple[Goal, ...] = ()
    led_to: Text = NO_NAME
    way: tuple[Led, ...] = ()


def sandbox(tx: Transaction, person: Person, draft_id: UUID) -> SandboxPage | None:
    """The reader's own case on this draft; None where she has begun none.

    Raises ``Forbidden``, and ``Invalid`` with what keeps the draft from being run.
    """
    found = bench(tx, person, draft_id)
    if found.row is None:
        return None
    told = lived(found)
    story, acts = told.story, found.acts
    return SandboxPage(
        about=citizen(acts[0].by),
        now=story.now,
        began=acts[0].at,
        stale=found.is_stale,
        acts=acts,
        fault=told.fault,
        done=len(told.done),
        tasks=tuple(open_tasks(story)),
        reports=tuple(reports(story)),
        coming=tuple(sorted(_coming(story), key=lambda one: one.at)),
        clocks=tuple(_clock(story, one) for one in reversed(story.clocks)),
        lines=_newest(tuple(_lines(told))[::-1]),
        letters=tuple(one for one in reversed(story.diary.documents) if one.written),
        sent=tuple(called(story, one.element) for one in reversed(story.thrown)),
        diagrams=tuple(_diagrams(story)),
        ended=story.ended,
        outcome=story.outcome,
        end_name=_end(story),
        goals=goals(tx, found),
        led_to=led_to(told),
        way=tuple(way(told)),
    )


def open_tasks(story: Story) -> Iterator[Open]:
    """The steps that wait for somebody."""
    for one in story.open():
        element = story.element(one)
        lane = story.named(element.lane) if element.lane else None
        whose = (story.group(one), story.due(one), lane.name if lane else NO_NAME)
        yield Open(one.step, one.element, name_of(element, one.element), "task", *whose)


def reports(story: Story) -> Iterator[Open]:
    """What may be reported to the case."""
    seen: set[str] = set()
    for one in [] if story.ended else story.look().awaited():
        if one.kind == "message" and one.element not in seen:
            seen.add(one.element)
            yield Open(one.step, one.element, name_of(story.named(one.element), one.name), "message")


def _coming(story: Story) -> Iterator[Coming]:
    if story.ended:
        return
    for one in story.look().timers():
        if one.due_at is not None:
            yield Coming(one.due_at, "timer", called(story, one.element))
    rules = story.law().by_key
    for state in story.clocks:
        if state.runs and state.paused_on is None:
            name = rules[state.rule].name
            if state.due_at > story.now:
                yield Coming(state.due_at, "due", name)
            yield from (Coming(at, "told", name, who) for who, at in state.alerts if at > story.now)


def _clock(story: Story, state: ClockState) -> ShownClock:
    rule = story.law().by_key.get(state.rule)
    name, statute = (rule.name, rule.statute) if rule else (Text.of(state.rule), Text("", ""))
    return ShownClock(state.rule, name, statute, state.start, state.due, _state(state))


def _state(state: ClockState) -> str:
    if state.missed_at is not None:
        return "missed"
    if state.runs:
        return "paused" if state.paused_on else "running"
    return "kept" if state.is_kept else "ended"


def _lines(told: Lived) -> Iterator[Line]:
    """Each act, and behind it what it set off; what time brought on the way comes before the moment jumped to."""
    story, since = told.story, 0
    facts = Facts([story.library.edition(key) for key in story.keys])
    for number, one in enumerate(told.done, 1):
        act = act_line(story, one, number)
        set_off = [shown for line in story.diary.lines[since : one.lines] if (shown := _line(story, line, facts))]
        yield from [*set_off, act] if one.act.did is Did.JUMP else [act, *set_off]
        since = one.lines


def _newest(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Every act, since each is a way back; of what followed from them only the newest."""
    return tuple(one for place, one in enumerate(lines) if one.number or place < MOST_LINES)


def _line(story: Story, line: Happened, facts: Facts) -> Line | None:
    element = story.named(line.element)
    if line.what in ("taken", "cancelled") or (line.what == "left" and not _is_told(element)):
        return None
    name = called(story, line.element)
    if line.what == "written":
        name = Text(*line.it.titles) if line.it.titles else name
    return Line(line.at, line.what, name, facts.answer(line.it) if line.what == "decided" else line.it)


def _is_told(element: Element | None) -> bool:
    """What a reader wants to hear of: steps of the house and events, not gateways, and not what she did herself."""
    if element is None or not element.name:
        return False
    return not element.kind.endswith("Gateway") and element.kind not in ("userTask", "manualTask", "sequenceFlow")


def _diagrams(story: Story) -> Iterator[Drawn]:
    here = _here(story)
    for key in story.keys:
        edition = story.library.edition(key)
        for process in edition.plan.processes:
            drawn = {one.id for one in edition.plan.elements.values() if one.process == process}
            marks = (tuple(sorted(here & drawn)), tuple(sorted(story.diary.passed & drawn)))
            main = key == story.key and process == edition.plan.main
            if main or any(marks):
                element = edition.plan.elements.get(process)
                title = element.name if element and element.name else Text.of(process)
                yield Drawn(process, title, edition.diagram(process), *marks)


def _here(story: Story) -> set[str]:
    if story.ended:
        return set()
    run = story.look()
    steps = list(run.open_steps())
    waits = {one.element for one in run.timers()} | {one.element for one in run.awaited()}
    return {one.element for one in steps} | {call for one in steps for call in one.scope} or waits


def _end(story: Story) -> Text:
    if not story.ended:
        return Text("", "")
    elements = story.library.plan(story.key).elements
    ends = [one for key, one in elements.items() if one.outcome == story.outcome and key in story.diary.passed]
    return ends[0].name if ends and ends[0].name else Text.of(story.outcome or "")


def today(at: datetime) -> date:
    """The day of a moment, in Copenhagen."""
    return at.astimezone(clock.COPENHAGEN).date()
