"""Fills in a form for an example: what it says, the rest plausibly; guards and four eyes are asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from processes import clock
from processes.engine import OpenStep
from processes.errors import Refusal
from processes.forms.answers import read_answers
from processes.forms.form import Form
from processes.motion.plain import plain
from processes.sample.answerer import Answerer, raw_of
from tests.bpmn.reading import Said
from tests.bpmn.wishes import as_asked
from tests.bpmn.world import Story, package_of


class Difference(AssertionError):
    """What an example expected and what was there."""


def answered(story: Story, task: OpenStep, wishes: Said, by: str) -> Mapping[str, Any]:
    """The answers of an open task; Refusal where form, guard or four eyes refuse them."""
    element = story.element(task)
    if element.four_eyes and by and story.doers.get(element.four_eyes) == by:
        raise Refusal("four_eyes")
    form = package_of(task.plan).forms.get(element.form or "")
    with clock.frozen(story.now):
        answers = filled(form, wishes, plain(task.data), task.data) if form else dict(wishes)
        story.must_allow(task, {**plain(task.data), **answers})
    return answers


def filled(form: Form, said: Said, facts: Said, known: Said) -> dict[str, Any]:
    """The answers as the form reads them; what the example does not say is filled in as it would be."""
    wishes = as_asked(form, said)
    raw = {name: raw_of(value) for name, value in wishes.items()}
    full = Answerer(raw).fill(form, {**facts, **known})
    if full is None or any(name in full and full[name] != value for name, value in raw.items()):
        full = {**(full or {}), **raw}
    answers = read_answers(form, full, facts, demo=True)
    lost = [name for name in wishes if name not in answers]
    if lost:
        asked = ", ".join(one.name for one in form.fields)
        raise Difference(f"the form {form.key} does not ask for {', '.join(lost)} here; it asks for {asked}")
    return {name: value for name, value in answers.items() if value is not None}
