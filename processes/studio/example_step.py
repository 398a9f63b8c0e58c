"""One step of an example with its own form, as it stands on that day of the case: to change its answers and its day."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from processes.engine.shapes import Element
from processes.errors import EngineFault, Invalid, NotFound, Problem, Refusal
from processes.forms.answers import Raw
from processes.forms.form import Form
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.draft_library import edition_of_draft, library_of
from processes.studio.drafts import seen_draft
from processes.studio.example_list import example_text
from processes.studio.example_told import Teller, ToldStep
from processes.studio.trying.acting import act, begin, moment
from processes.studio.trying.acts import read_for
from processes.studio.trying.differs import Differs, Unreadable
from processes.studio.trying.library import Library
from processes.studio.trying.names import is_step
from processes.studio.trying.reading import Example, Step, read
from processes.studio.trying.story import Story
from processes.studio.trying.wishes import as_asked


@dataclass(frozen=True, slots=True)
class ExampleStep:
    """The step in words, its form (None: nothing is asked), its answers as the form asks for them, and the day.

    ``reached`` says whether the example comes to the step at all; where it does not, its form stands as in a new case.
    """

    told: ToldStep
    form: Form | None
    answers: Mapping[str, Any]
    facts: Mapping[str, Any]
    now: datetime
    reached: bool
    others: Mapping[str, Any] = field(default_factory=dict)  # what the example says and this form does not ask for


def example_step(tx: Transaction, person: Person, draft_id: UUID, name: str, number: int) -> ExampleStep:
    """Step ``number`` of an example (0: the start). Raises ``Forbidden``, ``NotFound``, and ``Invalid`` for a file or a
    draft that cannot be read."""
    text = example_text(tx, person, draft_id, name)
    draft, definition = seen_draft(tx, person, draft_id)
    edition = edition_of_draft(tx, draft, definition)
    try:
        example = read(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        raise Invalid(Problem("toml_broken", "", {"file": "", "because": str(fault)}), "example_unreadable") from fault
    except Unreadable as fault:
        raise Invalid(tuple(fault.problems), "example_unreadable") from fault
    if not 0 <= number <= len(example.steps):
        raise NotFound(kind="example_step", key=str(number))
    told = Teller(edition).told(example).steps[number]
    return _stands(library_of(tx, edition, definition), definition.key, example, told)


def typed_answers(step: ExampleStep, raw: Raw) -> dict[str, Any]:
    """The answers as the form reads them, with what the example says beside them. Raises ``Invalid`` by field."""
    return {**step.others, **read_for(step.form, raw, step.facts, step.now)} if step.form else dict(step.others)


def _stands(library: Library, key: str, example: Example, told: ToldStep) -> ExampleStep:
    if told.number == 0:
        starts = library.plan(key).starts
        event = next((one for one in starts if example.event and _is_meant(one, example.event)), None)
        form = library.edition(key).form((event or starts[0]).form) if starts else None
        return _with(ExampleStep(told, form, {}, {}, moment(example.on), reached=True), example.data)
    step = example.steps[told.number - 1]
    story, reached = _before(library, key, example, told.number)
    said = step.do or step.message or ""
    task = next((one for one in story.open() if is_step(story.element(one), said)), None) if story else None
    if story is not None and task is not None:
        form = story.edition_of(task).form(story.element(task).form)
        return _with(ExampleStep(told, form, {}, dict(task.data), story.now, reached), step.answers)
    plan = library.plan(key)
    element = next((one for one in plan.elements.values() if one.form and said and _is_meant(one, said)), None)
    form = library.edition(key).form(element.form) if element else None
    facts = dict(story.facts) if story is not None and not story.ended else {}
    now = story.now if story is not None else moment(example.on)
    return _with(ExampleStep(told, form, {}, facts, now, reached and bool(step.message)), step.answers)


def _is_meant(one: Element, said: str) -> bool:
    return is_step(one, said) or one.event_name == said


def _with(found: ExampleStep, said: Mapping[str, Any]) -> ExampleStep:
    if found.form is None:
        return replace(found, others=dict(said))
    answers = as_asked(found.form, said)
    own = {name: value for name, value in answers.items() if found.form.field(name)}
    others = {name: value for name, value in answers.items() if name not in own}
    return replace(found, answers=own, others=others)


def _before(library: Library, key: str, example: Example, number: int) -> tuple[Story | None, bool]:
    """The case as it stands when the step's day has come; False where it does not come so far."""
    try:
        story = begin(library, key, example)
    except (Differs, Refusal, EngineFault):
        return None, False
    try:
        for step in example.steps[: number - 1]:
            act(story, step, ())
        act(story, _only_time(example.steps[number - 1]), ())
    except (Differs, Refusal, EngineFault):
        return story, False
    return story, True


def _only_time(step: Step) -> Step:
    return replace(step, do=None, message=None)
