"""Mending an example in sentences: a step's day and answers, a step more or less, what must be true, and the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.errors import Invalid, Problem
from processes.studio.example_edit import (
    mend_example,
    with_end,
    with_step,
    without_expectation,
    without_step,
)
from processes.studio.example_expect import KINDS, Wanted, asking, expect_more
from processes.studio.example_list import examples
from processes.studio.example_put_in import NewStep, put_in
from processes.studio.example_step import ExampleStep, example_step, typed_answers
from processes.studio.spoken_of import names_in
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.fields import raw_of, typed_to_raw
from webapp.language import reading
from webapp.studio.example_words import departures, step_words
from webapp.studio.shell import shell
from webapp.studio.tried import WORDS, Sent, forms_page, refusal_words

screens = Blueprint("mending", __name__)
BELOW = "/studio/drafts/<uuid:draft_id>/try/examples/<example>"
OURS = ("_day", "_at", "seen", "act")


@screens.get(f"{BELOW}/steps/<int:number>")
@reads(Permission.SEE_DRAFT)
def step(visit: Visit, draft_id: UUID, example: str, number: int) -> ResponseReturnValue:
    """One step with its own form and its day."""
    return _page(visit, draft_id, example, number)


@screens.post(f"{BELOW}/steps/<int:number>")
@writes(Permission.SAVE_DRAFT)
def change(visit: Visit, draft_id: UUID, example: str, number: int) -> ResponseReturnValue:
    """Give it another day or other answers, and play the example."""
    if request.form.get("act") == "fill":
        return _page(visit, draft_id, example, number, Sent(_raw(), fill=True))
    found = example_step(visit.tx, visit.person, draft_id, example, number)
    day = _day(found)
    answers = typed_answers(found, _raw()) if found.form else None
    return _mended(visit, draft_id, example, partial(with_step, number=number, day=day, answers=answers))


@screens.post(f"{BELOW}/steps/<int:number>/remove")
@writes(Permission.SAVE_DRAFT)
def remove(visit: Visit, draft_id: UUID, example: str, number: int) -> ResponseReturnValue:
    """Take it out."""
    return _mended(visit, draft_id, example, partial(without_step, number=number))


@screens.post(f"{BELOW}/steps/<int:number>/add")
@writes(Permission.SAVE_DRAFT)
def add(visit: Visit, draft_id: UUID, example: str, number: int) -> ResponseReturnValue:
    """Put a step in behind it."""
    new = NewStep(number, request.form.get("element", ""))
    put_in(visit.tx, visit.person, draft_id, example, new, request.form.get("seen", 0, int))
    return _played(visit, draft_id, example)


@screens.post(f"{BELOW}/end")
@writes(Permission.SAVE_DRAFT)
def end(visit: Visit, draft_id: UUID, example: str) -> ResponseReturnValue:
    """Say how the case must end."""
    said = request.form.get("ended", "")
    ended: str | bool = {"_goes_on": False, "_ended": True}.get(said, said)
    return _mended(visit, draft_id, example, partial(with_end, ended=ended))


@screens.post(f"{BELOW}/drop")
@writes(Permission.SAVE_DRAFT)
def drop(visit: Visit, draft_id: UUID, example: str) -> ResponseReturnValue:
    """No longer ask for one thing."""
    number, place = (request.form.get(name, 0, int) for name in ("number", "place"))
    kind = request.form.get("kind", "")
    return _mended(visit, draft_id, example, partial(without_expectation, number=number, kind=kind, place=place))


@screens.get(f"{BELOW}/steps/<int(signed=True):number>/expect")
@reads(Permission.SEE_DRAFT)
def expect(visit: Visit, draft_id: UUID, example: str, number: int) -> ResponseReturnValue:
    """What of one kind can be asked for."""
    return _expect_page(visit, draft_id, example, number)


@screens.post(f"{BELOW}/steps/<int(signed=True):number>/expect")
@writes(Permission.SAVE_DRAFT)
def asks(visit: Visit, draft_id: UUID, example: str, number: int) -> ResponseReturnValue:
    """Ask for one thing more."""
    kind, what, row, day = (request.form.get(name, "") for name in ("kind", "what", "row", "day"))
    wanted = Wanted(number, kind, what, row, day)
    expect_more(visit.tx, visit.person, draft_id, example, wanted, request.form.get("seen", 0, int))
    return _played(visit, draft_id, example)


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The step again with what was typed; elsewhere the example with the reason."""
    where: dict[str, Any] = dict(request.view_args or {})
    if "example" not in where:
        return failures.refused(fault)
    if request.endpoint == "mending.change":
        with again(Permission.SEE_DRAFT) as visit:
            return _page(visit, where["draft_id"], where["example"], where["number"], Sent(_raw(), fault)), 422
    if request.endpoint == "mending.asks" and fault.code.startswith("expectation_"):
        with again(Permission.SEE_DRAFT) as visit:
            return _expect_page(visit, where["draft_id"], where["example"], where["number"], fault), 422
    flash(refusal_words(fault, failures.said), "fault")
    return redirect(url_for("examples.edit", draft_id=where["draft_id"], example=where["example"]), 303)


def _mended(visit: Visit, draft_id: UUID, name: str, mended: Callable[[str], str]) -> ResponseReturnValue:
    """Save and play it."""
    seen = request.form.get("seen", 0, int)
    mend_example(visit.tx, visit.person, draft_id, name, mended, seen)
    return _played(visit, draft_id, name)


def _played(visit: Visit, draft_id: UUID, name: str) -> ResponseReturnValue:
    """Say at once whether it turns out as it says."""
    row = next(one for one in examples(visit.tx, visit.person, draft_id) if one.name == name)
    right = row.result is not None and row.result.is_right
    flash(wording.sentence("done.example_right" if right else "done.example_departs", {}, reading()), "done")
    return redirect(url_for("examples.edit", draft_id=draft_id, example=name), 303)


def _page(visit: Visit, draft_id: UUID, name: str, number: int, sent: Sent | None = None) -> str:
    found = example_step(visit.tx, visit.person, draft_id, name, number)
    row = next(one for one in examples(visit.tx, visit.person, draft_id) if one.name == name)
    sent = sent or Sent(typed_to_raw(found.form, found.answers) if found.form else None)
    form = forms_page(found.form, found.facts, found.now, sent, visit.locale)
    problems = sent.fault.problems if isinstance(sent.fault, Invalid) else ()
    day = next((wording.sentence(one.code, one.facts, visit.locale) for one in problems if one.where == "_day"), "")
    why = refusal_words(sent.fault, failures.said) if sent.fault and not form.faults and not day else ""
    differs = departures(
        row.result.differences if row.result else (), visit.locale, names_in(visit.tx, visit.person, draft_id)
    )
    asked = {"row": row, "one": found, "form": form, "why": why, "day_wrong": day, "typed": _typed_day(found)}
    more = {"what": step_words(found.told, visit.locale), "departs": differs.get(number, [])}
    return render_template("studio/example_step.html", **asked, **more, **WORDS, **shell(visit, draft_id, "try"))


def _expect_page(visit: Visit, draft_id: UUID, name: str, number: int, fault: Invalid | None = None) -> str:
    kind = request.values.get("kind", KINDS[0])
    found = asking(visit.tx, visit.person, draft_id, name, number, kind)
    row = next(one for one in examples(visit.tx, visit.person, draft_id) if one.name == name)
    problems = {one.where: one for one in (fault.problems if fault else ())}
    what = step_words(found.step, visit.locale) if found.step else ""
    asked = {"row": row, "one": found, "what": what, "problems": problems, "typed": request.form}
    return render_template("studio/example_expect.html", **asked, **shell(visit, draft_id, "try"))


def _typed_day(found: ExampleStep) -> dict[str, str]:
    """The day and hour as they stand, or as they were typed."""
    if "_day" in request.form:
        return {"day": request.form["_day"], "at": request.form.get("_at", "")}
    on = found.told.on
    if isinstance(on, datetime):
        local = on.astimezone(clock.COPENHAGEN)
        return {"day": local.date().isoformat(), "at": f"{local:%H:%M}"}
    return {"day": on.isoformat() if on else "", "at": ""}


def _day(found: ExampleStep) -> date | datetime | None:
    """The day that was typed; None where it is as it was. ``Invalid`` at the field for what is no day."""
    said, hour = request.form.get("_day", "").strip(), request.form.get("_at", "").strip()
    try:
        day = date.fromisoformat(said) if said else None
        at = time.fromisoformat(hour) if hour else None
    except ValueError as fault:
        raise Invalid(Problem("example_day_unreadable", "_day"), "example_day_unreadable") from fault
    if day is None:
        if at is not None or found.told.on is not None:
            raise Invalid(Problem("example_day_missing", "_day"), "example_day_missing")
        return None
    typed = datetime.combine(day, at, clock.COPENHAGEN) if at else day
    return None if typed == found.told.on else typed


def _raw() -> dict[str, list[str]]:
    return {name: values for name, values in raw_of(request.form).items() if name not in OURS}
