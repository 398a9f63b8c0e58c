"""When a link opens nothing, or an answer is refused: a friendly page that says why and what to do instead."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from flask import g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError

from processes.errors import CaseBusy, Conflict, EngineFault, Forbidden, Invalid, NotFound, Refusal
from processes.parties.page import page
from processes.parties.save import save
from webapp import wording
from webapp.door import writing
from webapp.failures import STATUS, kept, said
from webapp.fields import raw_of
from webapp.language import reading
from webapp.party.entrance import looked_again
from webapp.party.finish import screens
from webapp.party.own_time import shown as shown_time
from webapp.party.papers import put_all
from webapp.party.shown import shown


@screens.errorhandler(Forbidden)
def without_code(fault: Forbidden) -> ResponseReturnValue:
    """The visit has run out, or there was none: the code is asked for again; what was saved is still there."""
    if request.method == "POST":
        return closed(fault)
    return redirect(url_for("party.first", token=_token()), 303)


@screens.errorhandler(Invalid)
def wrong_answers(fault: Invalid) -> ResponseReturnValue:
    """The form again, with a sentence at each question that is not right; nothing typed is lost."""
    if request.endpoint == "party.move":
        return wrong_time(fault)
    if request.endpoint != "party.submit":
        return closed(fault)
    _keep()
    with looked_again(_token()) as visit:
        told = page(visit.tx, visit.guest, visit.token)
        given = shown(told, visit.locale, raw=raw_of(request.form), problems=fault.problems)
        return render_template("party/step.html", **given, token=visit.token, saved=False), 422


def wrong_time(fault: Invalid) -> ResponseReturnValue:
    """The times again, as they are free now, with what is not right about the one that was chosen."""
    with looked_again(_token()) as visit:
        return render_template("party/time.html", **{**shown_time(visit), "wrong": said(fault)}, now_moved=False), 422


@screens.errorhandler(CaseBusy)
@screens.errorhandler(EngineFault)
def not_now(fault: Refusal) -> ResponseReturnValue:
    """The case cannot move this instant: the answers wait as they were typed."""
    _keep()
    return closed(fault)


@screens.errorhandler(Conflict)
@screens.errorhandler(NotFound)
def closed(fault: Refusal) -> ResponseReturnValue:
    """Used, withdrawn, too old, done already, or never made."""
    status = next((status for kind, status, _ in STATUS if isinstance(fault, kind)), 422)
    g.person = None
    return _page(status, fault.code, said(fault))


@screens.errorhandler(CSRFError)
def forged(_fault: CSRFError) -> ResponseReturnValue:
    """The page stood open too long."""
    g.person = None
    return _page(400, "csrf", wording.sentence("csrf", {}, reading()))


def _page(status: int, code: str, sentence: str) -> ResponseReturnValue:
    title = f"title.{code}" if wording.knows(f"title.{code}") else "title.link"
    told = {"heading": wording.sentence(title, {}, reading()), "sentence": sentence, "kept": kept(), "code": code}
    return make_response(render_template("party/closed.html", **told, token=_token()), status)


def _keep() -> None:
    """What was typed waits with the link, also for whoever has no scripts; and so do the files that came with it."""
    with suppress(Refusal), writing() as tx, looked_again(_token()) as visit:
        save(tx, visit.guest, visit.token, raw_of(request.form))
    if not g.get("uploads"):
        return
    with suppress(Refusal), writing() as tx, looked_again(_token()) as visit:
        put_all(replace(visit, tx=tx))


def _token() -> str:
    return str((request.view_args or {}).get("token", ""))


__all__ = ["screens"]
