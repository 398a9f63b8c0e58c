"""Fills in a form for an example: what it says, the rest plausibly; guards and four eyes are asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from processes import clock
from processes.engine import OpenStep
from processes.errors import Refusal
from processes.forms.answerer import Answerer, raw_of
from processes.forms.answers import read_answers
from processes.forms.field import Kind
from processes.forms.form import Form
from processes.motion.plain import plain
from processes.studio.trying.differs import Differs
from processes.studio.trying.reading import Said
from processes.studio.trying.story import Story
from processes.studio.trying.wishes import as_asked, line_of

# Numbers nobody can have: the day of birth is over 60, the others begin with noughts.
_NUMBERS = {Kind.CPR: "7203872766", Kind.CVR: "00041874", Kind.PNUMBER: "0000000001"}


def answered(story: Story, task: OpenStep, wishes: Said, by: str) -> Mapping[str, Any]:
    """The answers of an open task; Refusal where form, guard or four eyes refuse them."""
    element = story.element(task)
    if element.four_eyes and by and story.doers.get(element.four_eyes) == by:
        raise Refusal("four_eyes")
    form = story.edition_of(task).form(element.form)
    refused: Refusal | None = None
    with clock.imagined(story.now):
        for guess in story.guide.guess(form, wishes):
            try:
                answers = filled(form, {**guess, **wishes}, plain(task.data), task.data) if form else dict(wishes)
                story.must_allow(task, {**plain(task.data), **answers})
            except Refusal as refusal:
                refused = refused or refusal
            except Differs:
                if not guess:  # what was only guessed need not be asked for
                    raise
            else:
                return answers
    raise refused or Refusal("guard_refuses")


def numbers_of(form: Form) -> dict[str, str]:
    """A sample number for each field that asks for somebody's own."""
    return {one.name: _NUMBERS[one.kind] for one in form.fields if one.kind in _NUMBERS}


def _fillings(form: Form, raw: Said, known: Said) -> Iterator[dict[str, Any] | None]:
    """The form filled in as it would be; else with sample numbers, else with every box ticked."""
    numbers = numbers_of(form)
    some = {one.name: "1" for one in form.fields if one.kind in (Kind.WHOLE, Kind.NUMBER)}
    every = {one.name: [str(each.value) for each in one.choices] for one in form.fields if one.kind is Kind.LIST}
    ticked = {name: values for name, values in every.items() if values}
    two = {one.name: [line_of(one, place) for place in range(2)] for one in form.fields if one.kind is Kind.ROWS}
    for wishes in ({}, numbers, ticked, {**numbers, **ticked}, some, two):
        yield Answerer({**wishes, **raw}).fill(form, known)


def _fullest(form: Form, raw: Said, known: Said) -> dict[str, Any] | None:
    """The first filling in which everything said stands, else the first of all."""
    first: dict[str, Any] | None = None
    for one in _fillings(form, raw, known):
        if one is not None and set(raw) <= set(one):
            return one
        first = first or one
    return first


def _goes_without_saying(form: Form, name: str, value: Any) -> bool:
    """A question that is not put here, answered with nothing or no."""
    return form.field(name) is not None and value in (False, None, "", 0, "nej", "ingen", "intet", [], "ikke aktuelt")


def filled(form: Form, said: Said, facts: Said, known: Said) -> dict[str, Any]:
    """The answers as the form reads them; what the example does not say is filled in as it would be."""
    wishes = as_asked(form, said)
    raw = {name: raw_of(value) for name, value in wishes.items()}
    full = _fullest(form, raw, {**facts, **known})
    if full is None or any(name in full and full[name] != value for name, value in raw.items()):
        full = {**(full or {}), **raw}
    answers = read_answers(form, full, facts, demo=True)
    lost = [
        name for name, value in wishes.items() if name not in answers and not _goes_without_saying(form, name, value)
    ]
    if lost:
        raise Differs("try.not_asked", form=form.key, names=lost, asked=[one.name for one in form.fields])
    return {name: value for name, value in answers.items() if value is not None}
