"""Correcting a fact of a case: which, what is right, what that sets off, and doing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.before import must_be_allowed
from processes.cases.correct import Foreseen, Righted, correct, foresee_correction
from processes.cases.correctable import correctable, form_of_one, value_now
from processes.cases.stands import stands
from processes.errors import Problem
from processes.records import Case
from webapp import wording
from webapp.cases.acts_resting import screens
from webapp.cases.asked import typed, wrong_by_field
from webapp.cases.reading import note_reading, reading_for
from webapp.door import Visit, reads, writes
from webapp.fields import Filling, raw_of, typed_to_raw
from webapp.sheet import sheet

OURS = frozenset({"reason", "act"})


@screens.get("/cases/<uuid:case_id>/facts")
@reads(Permission.CORRECT_FACTS, noted=True)
def facts(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """The facts of the case, form by form, and the corrections that were made. Reading them is noted."""
    told = correctable(visit.tx, visit.person, case_id)
    why = reading_for(visit, case_id)
    if why is not None:
        note_reading(visit, case_id, why, "facts")
    return render_template("cases/facts.html", told=told)


@screens.get("/cases/<uuid:case_id>/facts/<name>")
@reads(Permission.CORRECT_FACTS)
def fact(visit: Visit, case_id: UUID, name: str) -> ResponseReturnValue:
    """One fact, as its form asks for it."""
    must_be_allowed(visit.tx, visit.person, case_id, Permission.CORRECT_FACTS)
    return fact_shown(visit, case_id, name)


def fact_shown(
    visit: Visit, case_id: UUID, name: str, problems: Sequence[Problem] = (), foreseen: Foreseen | None = None
) -> str:
    """The page; with ``foreseen`` also what the correction sets off, and the button to make it."""
    told = stands(visit.tx, visit.person, case_id)
    case = visit.tx.find(Case, case_id)
    form, field = form_of_one(visit.tx, case, name)
    value = value_now(visit.tx, case, name)
    raw = raw_of(request.form) if request.method == "POST" else typed_to_raw(form, {name: value})
    page = sheet(form, Filling(raw, {}, case.facts, tuple(problems)), visit.locale)
    wrong = wrong_by_field(problems, visit.locale)
    given = {"told": told, "field": field, "form": page, "value": value, "foreseen": foreseen, "raw": _sent(raw)}
    return render_template("cases/fact.html", **given, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/facts/<name>")
@writes(Permission.CORRECT_FACTS)
def right(visit: Visit, case_id: UUID, name: str) -> ResponseReturnValue:
    """See what the correction sets off, or make it."""
    raw, reason = _sent(raw_of(request.form)), request.form.get("reason", "")
    if request.form.get("act") != "do":
        foreseen = foresee_correction(visit.tx, visit.person, case_id, name, raw)
        return fact_shown(visit, case_id, name, foreseen=foreseen)
    correct(visit.tx, visit.person, case_id, Righted(name, raw, reason), seen())
    flash(wording.sentence("done.corrected", {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id), 303)


def seen() -> int | None:
    """The revision of the case the reader looked at."""
    number = request.form.get("seen_case", "")
    return int(number) if number.isdecimal() and len(number) < 9 else None


def _sent(raw: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {name: values for name, values in raw.items() if name not in OURS and name != "seen_case"}


__all__ = ["screens"]
