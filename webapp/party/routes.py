"""The pages of a personal link: the code, the step, and the receipt."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, current_app, jsonify, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.parties.ask_code import ask_code
from processes.parties.give_code import give_code
from processes.parties.leave import leave
from processes.parties.opened_link import door
from processes.parties.page import page
from processes.parties.receipt import receipt
from processes.parties.save import save
from webapp import when, wording
from webapp.asked_by import is_script
from webapp.door import looking, public, writing
from webapp.fields import LEFT, raw_of
from webapp.party.entrance import PartyVisit, keys, let_in, let_out, reads_by_link, speak, writes_by_link
from webapp.party.shown import shown

screens = Blueprint("party", __name__)


@screens.get("/part/<token>")
@public
def first(token: str) -> ResponseReturnValue:
    """Before the code: which case it is, by when, and where the code goes."""
    return _first(token)


@screens.post("/part/<token>/code")
@public
def ask(token: str) -> ResponseReturnValue:
    """Send the one-time code."""
    with writing() as tx:
        speak(tx, token)
        ask_code(tx, token, keys())
    return redirect(url_for("party.first", token=token), 303)


@screens.post("/part/<token>/open")
@public
def enter(token: str) -> ResponseReturnValue:
    """Give the one-time code; a wrong one is counted, and the page says so."""
    with writing() as tx:
        speak(tx, token)
        visit = give_code(tx, token, request.form.get("code", "")[:20], keys())
    if visit is None:
        return make_response(_first(token, wrong=True), 401)
    return let_in(make_response(redirect(url_for(_inside(token), token=token), 303)), token, visit)


@screens.get("/part/<token>/answer")
@reads_by_link
def step(visit: PartyVisit) -> ResponseReturnValue:
    """The party's own step, and nothing else."""
    return render_template("party/step.html", **_shown(visit))


@screens.post("/part/<token>/fields")
@reads_by_link
def fields(visit: PartyVisit) -> ResponseReturnValue:
    """The form anew, with the questions that follow from the answers so far."""
    given = _shown(visit, raw=raw_of(request.form), left=request.form.getlist(LEFT))
    return render_template("inbox/fields.html", **given)


@screens.post("/part/<token>/save")
@writes_by_link
def keep(visit: PartyVisit) -> ResponseReturnValue:
    """Keep what is typed, to go on later by the same link."""
    at = save(visit.tx, visit.guest, visit.token, raw_of(request.form))
    if is_script():
        return jsonify(said=wording.sentence("party.saved", {"at": when.hour(at, visit.locale)}, visit.locale))
    return redirect(url_for("party.step", token=visit.token, saved="1"), 303)


@screens.get("/part/<token>/receipt")
@reads_by_link
def done(visit: PartyVisit) -> ResponseReturnValue:
    """What was received, and what happens now."""
    told = receipt(visit.tx, visit.guest, visit.token)
    return render_template("party/receipt.html", told=told, token=visit.token)


@screens.post("/part/<token>/leave")
@writes_by_link
def close(visit: PartyVisit) -> ResponseReturnValue:
    """End the visit, here and on the server."""
    leave(visit.tx, visit.guest, visit.token)
    return let_out(make_response(redirect(url_for("party.first", token=visit.token), 303)), visit.token)


def _inside(token: str) -> str:
    """Where the code leads: to the step, or to the citizen's own time."""
    with looking() as tx:
        return "party.time" if door(tx, token).for_time else "party.step"


def _first(token: str, *, wrong: bool = False) -> str:
    with looking() as tx:
        speak(tx, token)
        told = door(tx, token)
        shown = keys().code(told.id, told.codes) if told.asked and current_app.extensions["settings"].demo else ""
        return render_template("party/first.html", told=told, token=token, wrong=wrong, demo_code=shown)


def _shown(visit: PartyVisit, **typed: Any) -> dict[str, Any]:
    told = page(visit.tx, visit.guest, visit.token)
    return {**shown(told, visit.locale, **typed), "token": visit.token, "saved": "saved" in request.args}
