"""The search of the top bar: tasks and cases by words, and by a CPR number only as a look-up that is noted."""

from __future__ import annotations

from typing import Any

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.access.policy import may_ever
from processes.cases.search import FoundPage, Sought, search_by_cpr
from processes.cases.search import search as search_cases
from processes.errors import Invalid
from processes.tasks.inbox import Asked, Inbox, List, inbox
from processes.tasks.inbox_asked import read
from processes.tasks.inbox_by_cpr import PURPOSES, tasks_by_cpr
from webapp import failures
from webapp.door import Visit, reads, writes
from webapp.inbox.filters import screens
from webapp.inbox.lines import lines
from webapp.inbox.lists import query

FIRST = 10  # so many of each stand on the page; the rest one link away


@screens.get("/search")
@reads(Permission.SEE_INBOX)
def search(visit: Visit) -> ResponseReturnValue:
    """The first tasks and cases these words find."""
    try:
        asked = read({"q": request.args.getlist("q"), "list": [List.ALL.value]})
    except Invalid as fault:
        return render_template("inbox/search.html", **_given(visit), wrong=failures.said(fault)), 422
    if not asked.words:
        return render_template("inbox/search.html", **_given(visit), wrong="")
    box = inbox(visit.tx, visit.person, asked, None, visit.locale)
    cases = _cases(visit, asked.words)
    return render_template("inbox/search.html", **_given(visit, box, cases), wrong="")


@screens.post("/search")
@reads(Permission.SEE_INBOX)
def sought(visit: Visit) -> ResponseReturnValue:
    """Words go into the address; a CPR number never does: it waits in the form for a purpose."""
    words = request.form.get("q", "").strip()
    try:
        asked = read({"q": [words]})
    except Invalid as fault:
        given = _given(visit)
        if any(one.code == "search_cpr" for one in fault.problems):
            given["cpr"] = words
        return render_template("inbox/search.html", **given, wrong=failures.said(fault)), 422
    return redirect(url_for("inbox.search", q=asked.words), 303)


@screens.post("/search/cpr")
@writes(Permission.SEE_INBOX)
def by_cpr(visit: Visit) -> ResponseReturnValue:
    """The tasks and cases of the citizen with exactly this number; noted with what it is for."""
    secret, typed = current_app.extensions["secret"], request.form.get("cpr", "")
    try:
        rows = tasks_by_cpr(visit.tx, visit.person, secret, typed, request.form.get("purpose", ""))
    except Invalid as fault:  # nothing was looked up
        return render_template("inbox/search.html", **{**_given(visit), "cpr": typed}, wrong=failures.said(fault)), 422
    may = may_ever(visit.person, Permission.SEARCH_CASES)
    cases = search_by_cpr(visit.tx, visit.person, secret, typed) if may else FoundPage((), "")
    box = inbox(visit.tx, visit.person, Asked(List.ALL), None, visit.locale)
    given = {**_given(visit, box, cases), "lines": lines(rows, box, visit), "found": len(rows), "all": ""}
    return render_template("inbox/search.html", **given, wrong="")


def _cases(visit: Visit, words: str) -> FoundPage:
    if not may_ever(visit.person, Permission.SEARCH_CASES):
        return FoundPage((), "")
    return search_cases(visit.tx, visit.person, Sought(words))


def _given(visit: Visit, box: Inbox | None = None, cases: FoundPage | None = None) -> dict[str, Any]:
    rows = box.rows[:FIRST] if box else ()
    return {
        "words": box.asked.words if box else "",
        "searched": box is not None,
        "lines": lines(rows, box, visit) if box else [],
        "found": box.found if box else 0,
        "all": query(box.asked) if box and box.found > len(rows) else "",
        "cases": cases.rows[:FIRST] if cases else (),
        "more_cases": bool(cases and len(cases.rows) > FIRST),
        "purposes": PURPOSES,
        "cpr": "",
    }


__all__ = ["screens"]
