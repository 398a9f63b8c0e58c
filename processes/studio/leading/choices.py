"""What can be done next in an invented case: each act as many ways as its form is worth filling in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from processes.engine import OpenStep
from processes.engine.shapes import Awaited
from processes.motion.edition import Edition
from processes.studio.leading.fillings import fillings
from processes.studio.leading.matters import Matters
from processes.studio.trying.acts import Act, Did
from processes.studio.trying.people import answer_for
from processes.studio.trying.story import Story

Raws = Iterator[dict[str, Any]]


def starts(edition: Edition, start: Act, event: str, matters: Matters) -> Iterator[Act]:
    """Beginning by this event, on the day of ``start`` and about whom it is about."""
    element = edition.plan.elements.get(event)
    form = edition.form(element.form) if element else None
    raws: Raws = fillings(form, {}, start.at, matters) if form else iter([{}])
    yield from (Act(Did.START, start.at, event, "", raw, start.by) for raw in raws)


def answers(story: Story, task: OpenStep, matters: Matters) -> Iterator[Act]:
    """Doing this task, by somebody who may."""
    form = story.edition_of(task).form(story.element(task).form)
    raws: Raws = fillings(form, task.data, story.now, matters) if form else iter([{}])
    by = hand(story, task)
    yield from (Act(Did.ANSWER, story.now, task.element, task.step, raw, by) for raw in raws)


def messages(story: Story, awaited: Awaited, matters: Matters) -> Iterator[Act]:
    """Reporting what the case waits for."""
    element = story.named(awaited.element)
    edition = story.library.edition(story.library.key_of(awaited.process) or story.key)
    form = edition.form(element.form) if element else None
    raws: Raws = fillings(form, story.facts, story.now, matters) if form else iter([{}])
    yield from (Act(Did.MESSAGE, story.now, awaited.element, awaited.step, raw) for raw in raws)


def hand(story: Story, task: OpenStep) -> str:
    """Somebody who may do this task: where four eyes are asked for, another than whoever did the other step."""
    people = answer_for(story.group(task))
    watched = story.element(task).four_eyes or ""
    return next((one for one in people if story.doers.get(watched) != one), people[0])
