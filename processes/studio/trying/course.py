"""The course of a case that has ended, as it is played again: how it began, and what people and parties did when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from processes.engine import OpenStep, Run
from processes.engine.shapes import Element
from processes.errors import EngineFault, Invalid, Problem, Refusal
from processes.forms.field import Field, Kind
from processes.forms.form import Form
from processes.forms.known import known
from processes.language import Text
from processes.motion.plain import plain
from processes.studio.trying.library import Library
from processes.studio.trying.plausible import plausible
from processes.studio.trying.play import why
from processes.studio.trying.story import Story

_MOST_NEW = 15  # steps nobody ever answered, one after the other


@dataclass(frozen=True, slots=True)
class Event:
    """Something that really happened: a task was done, or a message came (``is_message``)."""

    at: datetime
    element: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    is_message: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A case that has ended. ``facts`` are what it was born with and what its start form said, as kept."""

    began: datetime
    closed: datetime
    start: str | None
    facts: Mapping[str, Any]
    events: tuple[Event, ...]
    outcome: str | None


@dataclass
class Played:
    """The case as it went on this edition, and what could not be done as it was: steps gone, steps nobody answered."""

    story: Story
    notes: list[Problem] = field(default_factory=list)
    rang: dict[str, list[date]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)


def play_course(library: Library, key: str, course: Course, drawn: frozenset[str] = frozenset()) -> Played:
    """Play the course again. Steps that are not ``drawn`` in the version it really ran on are answered plausibly.

    Raises ``EngineFault`` and ``Invalid`` where the case cannot begin or cannot go on.
    """
    played = Played(Story(library, key, course.began))
    story = played.story
    edition = library.edition(key)
    event = edition.plan.elements.get(course.start or "")
    facts = typed(edition.form(event.form) if event else None, course.facts)
    story.start(event.id if event else None, facts)
    for one in course.events:
        story.goes_to(max(one.at, story.now))
        _do(played, one, drawn)
    story.goes_to(max(course.closed, story.now))
    _new_steps(played, drawn)
    return played


def typed(form: Form | None, kept: Mapping[str, Any]) -> dict[str, Any]:
    """Kept answers as they were: days as days, and numbers as the form that asked for them counts them."""
    found = {name: value for name, value in known(kept).items() if value is not None}
    if "today" not in kept:
        found.pop("today", None)
    for one in form.fields if form else ():
        if one.name in found:
            found[one.name] = _number(one, found[one.name])
    return found


def _number(one: Field, value: Any) -> Any:
    if one.kind is Kind.ROWS and isinstance(value, list):
        columns = {column.name: column for column in one.columns}
        return [
            {name: _number(columns[name], cell) if name in columns else cell for name, cell in row.items()}
            for row in value
        ]
    if one.kind is Kind.NUMBER and isinstance(value, (str, int)) and not isinstance(value, bool):
        try:
            return Decimal(value)
        except InvalidOperation:
            return value
    return value


def _do(played: Played, event: Event, drawn: frozenset[str]) -> None:
    story = played.story
    if not _there(story, event):
        _new_steps(played, drawn)
    if story.ended:
        _note(played, "replay.over_before", event.element)
    elif event.is_message:
        _catch(played, event)
    else:
        task = _open(story, event.element)
        if task is None:
            _note(played, "replay.step_gone", event.element)
        else:
            _complete(played, task, event.answers)


def _there(story: Story, event: Event) -> bool:
    if event.is_message or story.ended:
        return True
    return _open(story, event.element) is not None


def _open(story: Story, element: str) -> OpenStep | None:
    return next((one for one in story.open() if one.element == element), None)


def _complete(played: Played, task: OpenStep, answers: Mapping[str, Any]) -> None:
    story = played.story
    element = story.element(task)
    form = story.edition_of(task).form(element.form)
    said = typed(form, answers)
    asked = [one for one in form.fields if one.required and one.name not in said] if form else []
    if form and asked:
        more = plausible(form, {**task.data, **said}, story.now)
        new = [one for one in asked if not one.show and one.name in more]
        said = {**{one.name: more[one.name] for one in new}, **said}
        for one in new:
            played.notes.append(Problem("replay.asked", element.id, {"name": _name(element), "field": one.title}))
    try:
        story.must_allow(task, {**plain(task.data), **said})
    except Invalid as refused:
        played.notes.append(Problem("replay.guarded", element.id, {"name": _name(element), "why": why(refused)}))
    story.move(lambda run: run.complete(task.step, said))
    played.done.append(element.id)


def _catch(played: Played, event: Event) -> None:
    story = played.story
    waiting = next((one for one in story.look().awaited() if one.element == event.element), None)
    if waiting is not None:
        said = typed(None, event.answers)
        story.move(lambda run: run.deliver(waiting.name, said, waiting.step))
        played.done.append(event.element)
    elif event.element not in story.diary.passed:
        _note(played, "replay.message_unheard", event.element)


def _new_steps(played: Played, drawn: frozenset[str]) -> None:
    """What nobody ever answered, because it was not there: done plausibly, and told."""
    story = played.story
    for _ in range(_MOST_NEW if drawn else 0):
        task = next((one for one in story.open() if one.element not in drawn), None)
        if task is None:
            return
        element = story.element(task)
        form = story.edition_of(task).form(element.form)
        answers = plausible(form, task.data, story.now) if form else {}
        played.notes.append(Problem("replay.step_new", element.id, {"name": _name(element)}))
        try:
            story.move(partial(Run.complete, step=task.step, answers=answers))
        except (Refusal, EngineFault):
            return


def _note(played: Played, code: str, element: str) -> None:
    found = played.story.named(element)
    played.notes.append(Problem(code, element, {"name": _name(found) if found else Text.of(element)}))


def _name(element: Element) -> Text:
    return element.name if element.name else Text.of(element.id)
