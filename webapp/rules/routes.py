"""The deadlines of a process; and for its owner another term: what would move, and a draft of it."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.calendar.spoken import bound_words, length_words
from processes.definitions.must_be_a_change import must_be_a_change
from processes.definitions.terms import Foreseen, foresee, is_shared, published, row_of, terms
from processes.errors import Invalid, Problem
from processes.studio.term_draft import draft_of_term
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.rules.asked import UNITS, Asked, asked, standing

screens = Blueprint("rules", __name__)


@screens.get("/processes/<key>/deadlines")
@reads(Permission.SEE_PROCESSES)
def deadlines(visit: Visit, key: str) -> ResponseReturnValue:
    """The deadlines of one process, as they hold."""
    told = terms(visit.tx, visit.person, key)
    owns = allowed(visit.person, Permission.PUBLISH, told.definition.relations_to(visit.person))
    return render_template("rules/deadlines.html", told=told, owns=owns, length=length_words, bound=bound_words)


@screens.get("/processes/<key>/deadlines/<path:rule>")
@reads(Permission.PUBLISH)
def term(visit: Visit, key: str, rule: str) -> ResponseReturnValue:
    """One deadline; with a length asked for, what it would move."""
    return _page(visit, key, rule)


@screens.post("/processes/<key>/deadlines/<path:rule>")
@writes(Permission.PUBLISH)
def change(visit: Visit, key: str, rule: str) -> ResponseReturnValue:
    """Make the other term a draft, which somebody else approves."""
    row = row_of(published(visit.tx, key)[1], rule)[0]
    wanted = asked(request.form, row)
    if wanted.change is None:
        raise Invalid(_no_day(wanted))
    draft = draft_of_term(visit.tx, visit.person, key, rule, wanted.change, wanted.reason)
    flash(wording.sentence("done.term_drafted", {"rule": row.id}, visit.locale), "done")
    return redirect(url_for("review.shown", draft_id=draft.id), 303)


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    where = request.view_args or {}
    if request.endpoint != "rules.change":
        return failures.refused(fault)
    with again(Permission.PUBLISH) as visit:
        return _page(visit, where["key"], where["rule"], tuple(fault.problems)), 422


def _page(visit: Visit, key: str, rule: str, problems: tuple[Problem, ...] = ()) -> str:
    definition, edition = published(visit.tx, key)
    require(visit.person, Permission.PUBLISH, definition.relations_to(visit.person))
    row, file = row_of(edition, rule)
    given = request.form if request.method == "POST" else request.args
    wanted = asked(given, row) if "number" in given else standing(row)
    foreseen: Foreseen | None = None
    if "number" in given and not problems:
        wanted, foreseen = _looked_ahead(visit, key, rule, wanted)
    elif problems:
        wanted = _with(wanted, problems)
    shown = {"definition": definition, "rule": row, "asked": wanted, "foreseen": foreseen, "units": UNITS}
    return render_template("rules/term.html", **shown, length=length_words, shared=is_shared(file))


def _looked_ahead(visit: Visit, key: str, rule: str, wanted: Asked) -> tuple[Asked, Foreseen | None]:
    if wanted.change is None:
        return _with(wanted, (_no_day(wanted),)), None
    try:
        must_be_a_change(row_of(published(visit.tx, key)[1], rule)[0], wanted.change, None)
        return wanted, foresee(visit.tx, visit.person, key, rule, wanted.change)
    except Invalid as fault:
        return _with(wanted, tuple(fault.problems)), None


def _no_day(wanted: Asked) -> Problem:
    return Problem("term_no_day", "valid_from", {"value": wanted.valid_from})


def _with(wanted: Asked, problems: tuple[Problem, ...]) -> Asked:
    return replace(wanted, problems={one.where: one for one in problems})
