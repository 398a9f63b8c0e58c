"""The lines of an invented case, and the way a search led it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from processes.cases.parts import Fact
from processes.engine.called import Called
from processes.engine.shapes import Element
from processes.language import Text
from processes.studio.spoken_facts import Facts
from processes.studio.trying.acts import Done, Lived
from processes.studio.trying.story import Story

NO_NAME = Text("", "")


@dataclass(frozen=True, slots=True)
class Line:
    """Something that happened; ``what`` is the act, or left, decided, written, sent, told, missed.

    ``number`` is that of the act, from 1; what follows from an act has none. ``more`` is who acted or was told, what a
    table answered (facts), what was written. What was sent is called as the step that sends it.
    """

    at: datetime
    what: str
    name: Text
    more: Any = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Led:
    """One act a search chose, with those of its answers that settled the way."""

    number: int
    line: Line
    answers: tuple[Fact, ...]


def name_of(element: Element | None, otherwise: str) -> Text:
    """What an element is called, else the other."""
    return element.name if element is not None and element.name else Text.of(otherwise)


def called(story: Story, element: str) -> Text:
    """What an element is called, and without a name where it stands in its drawing."""
    found = story.named(element)
    if found is not None and found.name:
        return found.name
    plans = (story.library.plan(key) for key in story.keys)
    return Called(next((plan.elements for plan in plans if element in plan.elements), {})).name(element)


def act_line(story: Story, done: Done, number: int) -> Line:
    """The line of an act that was done."""
    act = done.act
    return Line(act.at, act.did.value, called(story, act.element), act.by, number)


def led_to(told: Lived) -> Text:
    """The step the case was led to, where that was the last thing done with it."""
    led = told.done[-1].act.led if told.done else ""
    return name_of(told.story.named(led), led) if led else NO_NAME


def way(told: Lived) -> Iterator[Led]:
    """The acts of the last search, in order."""
    led = told.done[-1].act.led if told.done else ""
    if not led:
        return
    first = len(told.done)
    while first and told.done[first - 1].act.led == led:
        first -= 1
    facts = Facts([told.story.library.edition(key) for key in told.story.keys])
    for number, one in enumerate(told.done[first:], first + 1):
        given = {name: value for name, value in one.answers.items() if name in one.act.decisive}
        yield Led(number, act_line(told.story, one, number), facts.known(given))
