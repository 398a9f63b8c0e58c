"""Fills in a form for an example: what it says, the rest plausibly; guards and four eyes are asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from processes import clock
from processes.engine import OpenStep
from processes.errors import Refusal
from processes.forms.answers import read_answers
from processes.forms.field import Kind
from processes.forms.form import Form
from processes.motion.plain import plain
from processes.sample.answerer import Answerer, raw_of
from tests.bpmn.reading import Said
from tests.bpmn.wishes import as_asked, line_of
from tests.bpmn.world import Story, package_of

# A ruling that must be approved first has no effect before that.
_UNTIL_IN_FORCE = timedelta(days=14)

# Numbers nobody can have: the day of birth is over 60, the others begin with noughts.
_NUMBERS = {Kind.CPR: "7203872766", Kind.CVR: "00041874", Kind.PNUMBER: "0000000001"}


_SELDOM = frozenset(
    "interdisciplinary youngNoEducation wantsMore interpreter urgent caseConference moreTime orderOffer".split()
    + "reached excused restored".split()
)


class Difference(AssertionError):
    """What an example expected and what was there."""


def answered(story: Story, task: OpenStep, wishes: Said, by: str) -> Mapping[str, Any]:
    """The answers of an open task; Refusal where form, guard or four eyes refuse them."""
    element = story.element(task)
    if element.four_eyes and by and story.doers.get(element.four_eyes) == by:
        raise Refusal("four_eyes")
    form = package_of(task.plan).forms.get(element.form or "")
    refused: Refusal | None = None
    with clock.frozen(story.now):
        for guess in _guesses(form, wishes) if form and story.guesses else ({},):
            try:
                answers = filled(form, {**guess, **wishes}, plain(task.data), task.data) if form else dict(wishes)
                story.must_allow(task, {**plain(task.data), **answers})
            except Refusal as refusal:
                refused = refused or refusal
            except Difference:
                if not guess:  # what was only guessed need not be asked for
                    raise
            else:
                return answers
    raise refused or Refusal("guard_refuses")


def _guesses(form: Form, wishes: Said) -> Iterator[dict[str, Any]]:
    """What is usual, then as any form is filled in, then with each other legal basis: a guard knows which fits."""
    usual = _usual(form)
    if "offers" in wishes:
        usual.pop("orderOffer", None)
    if wishes.get("canWorkIn3Months") in ("nej", "uafklaret") and wishes.get("youngNoEducation") in (True, "ja"):
        usual["educationBarriers"] = "andre"  # something is in the way, and nobody said it is very severe
    yield usual
    yield {}
    basis = form.field("legalBasis")
    if basis is not None and "legalBasis" not in wishes:
        yield from ({"legalBasis": choice.value} for choice in basis.choices)


def _fillings(form: Form, raw: Said, known: Said) -> Iterator[dict[str, Any] | None]:
    """The form filled in as it would be; else with sample numbers, else with every box ticked."""
    numbers = {one.name: _NUMBERS[one.kind] for one in form.fields if one.kind in _NUMBERS}
    some = {one.name: "1" for one in form.fields if one.kind in (Kind.WHOLE, Kind.NUMBER)}
    every = {one.name: [str(each.value) for each in one.choices] for one in form.fields if one.kind is Kind.LIST}
    ticked = {name: values for name, values in every.items() if values}
    two = {one.name: [line_of(one, place) for place in range(2)] for one in form.fields if one.kind is Kind.ROWS}
    for wishes in ({}, numbers, ticked, {**numbers, **ticked}, some, two):
        yield Answerer({**wishes, **raw}).fill(form, known)


def _usual(form: Form) -> dict[str, Any]:
    """What was held was held now; what is special is not so unless somebody says it."""
    usual: dict[str, Any] = {}
    for one in form.fields:
        if one.name == "heldAt" and one.kind in (Kind.MOMENT, Kind.DATE):
            usual[one.name] = clock.now() if one.kind is Kind.MOMENT else clock.today()
        elif one.kind is Kind.TRUTH and one.name in _SELDOM:
            usual[one.name] = False
        elif one.name == "effectiveFrom" and not one.prefill:
            usual[one.name] = clock.today() + _UNTIL_IN_FORCE
    return usual


def _goes_without_saying(form: Form, name: str, value: Any) -> bool:
    """A question that is not put here, answered with nothing or no."""
    return form.field(name) is not None and value in (False, None, "", 0, "nej", "ingen", "intet", [], "ikke aktuelt")


def filled(form: Form, said: Said, facts: Said, known: Said) -> dict[str, Any]:
    """The answers as the form reads them; what the example does not say is filled in as it would be."""
    wishes = as_asked(form, said)
    raw = {name: raw_of(value) for name, value in wishes.items()}
    fillings = [one for one in _fillings(form, raw, {**facts, **known}) if one is not None]
    full = next((one for one in fillings if set(raw) <= set(one)), fillings[0] if fillings else None)
    if full is None or any(name in full and full[name] != value for name, value in raw.items()):
        full = {**(full or {}), **raw}
    answers = read_answers(form, full, facts, demo=True)
    lost = [
        name for name, value in wishes.items() if name not in answers and not _goes_without_saying(form, name, value)
    ]
    if lost:
        asked = ", ".join(one.name for one in form.fields)
        raise Difference(f"the form {form.key} does not ask for {', '.join(lost)} here; it asks for {asked}")
    return {name: value for name, value in answers.items() if value is not None}
