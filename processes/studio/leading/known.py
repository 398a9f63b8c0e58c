"""The ways a draft's own examples take, as acts on an invented case: as far as each can be done on the draft."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime

from processes import clock
from processes.engine.shapes import Element
from processes.errors import EngineFault, Refusal
from processes.forms.answerer import raw_of
from processes.studio.leading.choices import hand
from processes.studio.trying.acting import after, moment
from processes.studio.trying.acts import Act, Did, do_act
from processes.studio.trying.answering import answered, filled
from processes.studio.trying.differs import Differs, Unreadable
from processes.studio.trying.library import Library
from processes.studio.trying.names import is_step
from processes.studio.trying.reading import Example, Step, read
from processes.studio.trying.story import Story

Acts = tuple[Act, ...]


def readable(texts: Mapping[str, str]) -> Iterator[tuple[str, Example]]:
    """The examples that can be read, by name."""
    for name, text in texts.items():
        try:
            yield name, read(tomllib.loads(text))
        except (tomllib.TOMLDecodeError, Unreadable):
            continue


def named_steps(example: Example, elements: Mapping[str, Element]) -> set[str]:
    """The elements an example says something about."""
    said = {*example.named, *(one.message for one in example.steps if one.message), example.event or ""}
    return {one.id for one in elements.values() for name in said if name and is_step(one, name)}


def walked(library: Library, key: str, example: Example, about: str) -> Iterator[tuple[Story, Acts]]:
    """The case after each of the example's acts; it ends where one cannot be done."""
    acts: list[Act] = []
    story = Story(library, key, moment(example.on))
    try:
        for act in _acts(story, example, about):
            do_act(story, act)
            acts.append(act)
            yield story, tuple(acts)
    except (Refusal, EngineFault, Differs):
        return


def _acts(story: Story, example: Example, about: str) -> Iterator[Act]:
    """Each act is made when the ones before it are done."""
    yield _start(story, example, about)
    for step in example.steps:
        at = _later(story, step)
        if at is not None and (at > story.now or not (step.do or step.message)):
            yield Act(Did.JUMP, at)
        if step.refused or step.unheard:
            continue
        if step.do:
            yield _answer(story, step)
        elif step.message:
            yield _message(story, step)


def _start(story: Story, example: Example, about: str) -> Act:
    plan = story.library.plan(story.key)
    event = next((one for one in plan.starts if example.event and is_step(one, example.event)), None)
    event = event or next((one for one in plan.starts if one.event_name == example.event), None)
    event = event or next(iter(plan.starts), None)
    form = story.library.edition(story.key).form(event.form) if event else None
    if form is None:
        return Act(Did.START, story.now, event.id if event else "", by=about)
    own = {name: value for name, value in example.data.items() if form.field(name)}
    with clock.imagined(story.now):
        answers = filled(form, own, {}, {})
    raw = {name: raw_of(value) for name, value in answers.items() if form.field(name)}
    return Act(Did.START, story.now, event.id if event else "", "", raw, about)


def _later(story: Story, step: Step) -> datetime | None:
    at = moment(step.on) if step.on is not None else story.now if step.after else None
    for length in step.after:
        at = after(at or story.now, length)
    return at


def _answer(story: Story, step: Step) -> Act:
    task = next((one for one in story.open() if is_step(story.element(one), step.do or "")), None)
    if task is None:
        raise Differs("try.not_there", wanted=step.do, found=[one.element for one in story.open()])
    element, by = story.element(task), hand(story, task)
    form = story.edition_of(task).form(element.form)
    given = answered(story, task, step.answers, by)
    raw = {name: raw_of(value) for name, value in given.items() if form and form.field(name)}
    return Act(Did.ANSWER, story.now, task.element, task.step, raw, by)


def _message(story: Story, step: Step) -> Act:
    waiting = [one for one in story.look().awaited() if one.kind == "message"]
    found = next((one for one in waiting if one.name == step.message), None) or next(
        (one for one in waiting if (e := story.named(one.element)) and is_step(e, step.message or "")), None
    )
    if found is None:
        raise Differs("try.nobody_waits", wanted=step.message, found=[one.element for one in waiting])
    element = story.named(found.element)
    form = story.library.edition(story.library.key_of(found.process) or story.key).form(
        element.form if element else None
    )
    own = {name: value for name, value in step.answers.items() if form and form.field(name)}
    raw = {}
    if form is not None:
        with clock.imagined(story.now):
            raw = {name: raw_of(value) for name, value in filled(form, own, story.facts, story.facts).items()}
    return Act(Did.MESSAGE, story.now, found.element, found.step, raw)
