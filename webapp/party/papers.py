"""Papers beside a party's answer: put there and taken away again, where the owner asks for papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from flask import current_app, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.errors import Invalid, NotFound, Problem
from processes.parties.add_paper import add_paper
from processes.parties.page import page
from processes.parties.remove_paper import remove_paper
from processes.parties.save import save
from processes.store.files import Files
from webapp import wording
from webapp.fields import raw_of
from webapp.party.entrance import COOKIE, PartyVisit, writes_by_link
from webapp.party.routes import screens
from webapp.party.shown import shown
from webapp.uploads import uploads

Entered = Callable[..., ResponseReturnValue]


def scanned(view: Entered) -> Entered:
    """The files are read and scanned before the transaction opens; of somebody without a visit none is looked at."""

    @wraps(view)
    def entered(token: str) -> ResponseReturnValue:
        g.uploads = uploads() if request.cookies.get(COOKIE) else []
        return view(token)

    return entered


@screens.post("/part/<token>/papers")
@scanned
@writes_by_link
def put(visit: PartyVisit) -> ResponseReturnValue:
    """Put the chosen files beside the answer, and keep what is typed."""
    save(visit.tx, visit.guest, visit.token, raw_of(request.form))
    problems = put_all(visit) if g.uploads else [Problem("paper_nothing")]
    return refused(visit, problems) if problems else redirect(_back(visit), 303)


@screens.post("/part/<token>/papers/remove")
@writes_by_link
def remove(visit: PartyVisit) -> ResponseReturnValue:
    """Take a paper away, and keep what is typed."""
    save(visit.tx, visit.guest, visit.token, raw_of(request.form))
    remove_paper(visit.tx, visit.guest, visit.token, _paper())
    return redirect(_back(visit), 303)


def put_all(visit: PartyVisit) -> list[Problem]:
    """Put every file of this request beside the answer that may be there; what is wrong with the others."""
    problems: list[Problem] = []
    files = Files(current_app.extensions["settings"].files_dir)
    for upload in g.uploads:
        try:
            add_paper(visit.tx, visit.guest, visit.token, upload, files)
        except Invalid as fault:
            problems.extend(fault.problems)
    return problems


def refused(visit: PartyVisit, problems: list[Problem]) -> ResponseReturnValue:
    """The page again, with what is wrong with which file; what could be put beside is there."""
    told = page(visit.tx, visit.guest, visit.token)
    wrong = [wording.sentence(one.code, one.facts, visit.locale) for one in problems]
    given = shown(told, visit.locale, raw=raw_of(request.form))
    return make_response(
        render_template("party/step.html", **given, token=visit.token, saved=False, wrong_papers=wrong), 422
    )


def _paper() -> UUID:
    """The paper of the button that was pressed; ``NotFound`` for what is none."""
    given = request.form.get("_paper", "")
    try:
        return UUID(given)
    except ValueError:
        raise NotFound(kind="document", key=given[:40]) from None


def _back(visit: PartyVisit) -> str:
    return url_for("party.step", token=visit.token, _anchor="papers")


__all__ = ["screens"]
