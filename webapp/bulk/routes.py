"""Many tasks at once: asking what the act needs, beginning it, and what became of each row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Forbidden, Invalid, Refusal
from processes.people.directory import colleagues
from processes.tasks.bulk import FEW, Act, Chosen, begin_bulk
from processes.tasks.bulk_form import bulk_form, must_answer
from processes.tasks.bulk_run import run_bulk
from processes.tasks.bulk_shown import BulkPage, RefusedRow, bulk_page
from webapp import failures, wording
from webapp.bulk.asked import answers, chosen, needed
from webapp.door import Visit, again, reads, writing
from webapp.fields import Filling
from webapp.sheet import sheet

screens = Blueprint("bulk", __name__)
PATIENCE = 20.0  # seconds a few rows may take while whoever asked waits


@screens.post("/tasks/bulk/<any(hand, follow_up, complete):act>/ask")
@reads(Permission.ACT_IN_BULK)
def ask(visit: Visit, act: str) -> ResponseReturnValue:
    """What the act needs beside the rows."""
    return render_template("bulk/ask.html", **_question(visit, Act(act), chosen(visit)), wrong={})


@screens.post("/tasks/bulk/<any(claim, hand, follow_up, complete):act>")
@reads(Permission.ACT_IN_BULK)
def begin(visit: Visit, act: str) -> ResponseReturnValue:
    """Begin the act; a few rows are done while one waits, many by the workers. Each row is a transaction of its own."""
    rows, what = chosen(visit), Act(act)
    if what is Act.COMPLETE:
        must_answer(bulk_form(visit.tx, visit.person, [one.task_id for one in rows]).form, answers())
    with writing() as tx:
        bulk_id = begin_bulk(tx, visit.person, what, rows, needed(what))
    if len(rows) <= FEW:
        run_bulk(writing, bulk_id, PATIENCE)
    with again(Permission.SEE_BULK) as after:
        told = bulk_page(after.tx, after.person, bulk_id)
    if told.is_over and not told.refused:
        flash(summary(told, visit.locale), "done")
        return redirect(url_for("inbox.tasks"), 303)
    return redirect(url_for("bulk.shown", bulk_id=bulk_id), 303)


@screens.get("/tasks/bulk/<uuid:bulk_id>")
@reads(Permission.SEE_BULK)
def shown(visit: Visit, bulk_id: UUID) -> ResponseReturnValue:
    """How far the act is, and each row that was not done with the reason."""
    told = bulk_page(visit.tx, visit.person, bulk_id)
    given = {"told": told, "summary": summary(told, visit.locale), "why": _why, "begun": _begun_where()}
    return render_template("bulk/shown.html", **given)


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """What the act needs, asked again with what is wrong; where nothing can be asked, the sentence alone."""
    act = (request.view_args or {}).get("act")
    if request.endpoint != "bulk.begin" or act == "claim":
        return failures.refused(fault)
    with again(Permission.ACT_IN_BULK) as visit:
        try:
            question = _question(visit, Act(str(act)), chosen(visit), fault)
        except Invalid as other:
            return failures.refused(other)
        said = {one.where: wording.sentence(one.code, one.facts, visit.locale) for one in fault.problems}
        return render_template("bulk/ask.html", **question, wrong=said), 422


def summary(told: BulkPage, locale: Any) -> str:
    """What was done, in one sentence."""
    on = told.facts.get("on")
    facts = {"done": told.done, "to": told.to, "on": date.fromisoformat(on) if on else None}
    return wording.sentence(f"bulk.{told.act.value}.{'one' if told.done == 1 else 'many'}", facts, locale)


def _question(visit: Visit, act: Act, rows: Sequence[Chosen], fault: Invalid | None = None) -> dict[str, Any]:
    """What the asking page is given."""
    given: dict[str, Any] = {"act": act.value, "rows": rows, "many": len(rows), "form": None, "steps": ()}
    if act is Act.HAND:
        person = visit.person
        given["colleagues"] = colleagues(visit.tx, person, person.team_ids | person.led_team_ids)
    if act is Act.COMPLETE:
        asked = bulk_form(visit.tx, visit.person, [one.task_id for one in rows])
        typed = answers() if fault else {}
        filling = Filling(typed, {}, {}, tuple(fault.problems) if fault else ())
        given |= {"steps": asked.steps, "form": sheet(asked.form, filling, visit.locale) if asked.form else None}
    return given


def _begun_where() -> dict[str, str]:
    """Where the act was begun, as its address carries it (``back``, ``place``): the list, if it says nothing else."""
    if request.args.get("back") != "board":
        return {}
    place = request.args.get("place")
    return {"back": "board", "place": place} if place else {"back": "board"}


def _why(row: RefusedRow) -> str:
    """Why a row was not done, in the words the task's own page would have used."""
    kind = Forbidden if "who" in row.facts else Refusal
    return failures.said(kind(row.code, **row.facts))
