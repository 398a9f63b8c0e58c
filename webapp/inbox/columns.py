"""Choosing the columns of one's lists among the facts of the processes."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid
from processes.language import Text
from processes.tasks.inbox_asked import MOST_COLUMNS, Asked, read_pairs
from processes.tasks.inbox_choose_columns import choose_columns, offered_columns
from processes.tasks.inbox_columns import Column
from webapp import failures, wording
from webapp.door import Visit, reads, writes
from webapp.inbox.lists import asked, query
from webapp.inbox.live import screens


@dataclass(frozen=True, slots=True)
class Offered:
    """The facts of one process that may stand in a list."""

    key: str
    title: Text
    columns: tuple[Column, ...]


@screens.get("/tasks/columns")
@reads(Permission.SEE_INBOX)
def see_columns(visit: Visit) -> ResponseReturnValue:
    """The facts there are, process by process, with those one has."""
    return _form(visit, asked())


@screens.post("/tasks/columns")
@writes(Permission.SEE_INBOX)
def keep_columns(visit: Visit) -> ResponseReturnValue:
    """Keep the choice, and go back to the list."""
    try:
        choose_columns(visit.tx, visit.person, request.form.getlist("column"))
    except Invalid as fault:  # nothing was written yet
        return _form(visit, _back(), failures.said(fault)), 422
    flash(wording.sentence("done.columns", {}, visit.locale), "done")
    return redirect(query(_back()), 303)


def _back() -> Asked:
    """The list one came from; without columns of its own, so that the choice is seen."""
    try:
        came = read_pairs([(name, one) for name, all_of in request.form.lists() for one in all_of if name != "column"])
    except Invalid:
        return Asked()
    return Asked(came.which, came.words, came.process, came.step, came.group, came.holder, came.facts, came.sort)


def _form(visit: Visit, came: Asked, wrong: str = "") -> str:
    found, chosen = offered_columns(visit.tx, visit.person, visit.locale)
    if request.method == "POST":
        chosen = tuple(request.form.getlist("column"))
    by_process: dict[str, list[Column]] = {}
    for column in found.values():
        by_process.setdefault(column.process.key, []).append(column)
    offered = [Offered(key, some[0].process.title, tuple(some)) for key, some in by_process.items()]
    given = {"offered": offered, "chosen": chosen, "most": MOST_COLUMNS, "asked": came, "back": query(came)}
    return render_template("inbox/columns.html", **given, wrong=wrong)


__all__ = ["screens"]
