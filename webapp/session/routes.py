"""Signing in and out, choosing a language, and where one lands."""

from __future__ import annotations

from urllib.parse import urlsplit
from uuid import UUID

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import NotFound
from processes.language import Locale
from processes.people.sign_in import sign_in
from processes.people.sign_out import sign_out
from webapp import wording
from webapp.asked_by import is_script
from webapp.carried import carried, hand_over
from webapp.door import begin_session, may_enter, public, signed_in, who_is_in, writing
from webapp.language import COOKIE, YEAR
from webapp.session.here import here, refused_here

screens = Blueprint("session", __name__)
FIRST = (
    (Permission.SEE_INBOX, "inbox.tasks"),
    (Permission.SEARCH_CASES, "cases.find"),
    (Permission.SEE_LANDSCAPE, "portal.studio"),
)


@screens.get("/")
@public
def home() -> ResponseReturnValue:
    """The way in, or the first page that is for the reader's kind of work: the inbox, the cases, the studio."""
    if not signed_in():
        return redirect(url_for("session.door"))
    return redirect(url_for(next((page for permission, page in FIRST if may_enter(permission)), "cases.catalogue")))


@screens.get("/sign-in")
@public
def door() -> ResponseReturnValue:
    """The page on which one signs in."""
    return _page(refused=False)


@screens.get("/sign-in/token")
@public
def token() -> ResponseReturnValue:
    """For the script of an open page: who is signed in now, and the token of this sign-in."""
    return here(who_is_in())


@screens.get("/sign-in/done")
@public
def done() -> ResponseReturnValue:
    """Signed in from another window, because the first one still holds what was typed."""
    return render_template("session/done.html")


@screens.post("/sign-in")
@public
def enter() -> ResponseReturnValue:
    """Sign in by name and password; the session is made anew, so that nobody can prepare one."""
    with writing() as tx:
        person = sign_in(tx, request.form.get("login", ""), request.form.get("password", ""))
    session.clear()
    if person is None:
        return refused_here() if is_script() else (_page(refused=True), 401)
    begin_session(person)
    if is_script():
        return here(person.id)
    where, own = hand_over(person.id)
    if not own:
        flash(wording.sentence("carried_another", {}, person.locale), "now")
    return redirect(where or _local(request.form.get("next")))


@screens.post("/sign-in/carry")
@public
def carry() -> ResponseReturnValue:
    """The sign-in page for somebody whose sign-in ended while she typed: what she typed goes along."""
    return _page(refused=False)


@screens.post("/sign-out")
@public
def leave() -> ResponseReturnValue:
    """Sign out, on the server too; drafts are there already."""
    known, epoch = session.pop("person", None), session.pop("epoch", 0)
    session.clear()
    if known:
        with writing() as tx:
            sign_out(tx, UUID(known), epoch=epoch)
    return redirect(url_for("session.door", out="1"))


@screens.get("/language/<locale>")
@public
def language(locale: str) -> ResponseReturnValue:
    """Remember the language on this device and go back to where one was."""
    if locale not in set(Locale):
        raise NotFound(locale=locale)
    answer = redirect(_local(request.args.get("next")))
    secure = current_app.extensions["settings"].is_secure
    answer.set_cookie(COOKIE, locale, max_age=YEAR, samesite="Lax", secure=secure, httponly=True)
    return answer


def _page(*, refused: bool) -> str:
    g.person = None
    cast = current_app.extensions["cast"]
    told = {
        "refused": refused,
        "login": request.form.get("login", ""),
        "cast": cast,
        "next": request.values.get("next"),
        "provider": current_app.extensions["provider"],
        "carried": carried(),
    }
    return render_template("session/sign_in.html", **told, out="out" in request.args)


def _local(wish: str | None) -> str:
    """Only ever an address of our own: nobody is sent elsewhere by a link that looks like ours."""
    parts = urlsplit(wish or "")
    if not wish or not wish.isprintable() or parts.scheme or parts.netloc:
        return url_for("session.home")
    return wish if wish.startswith("/") and not wish.startswith(("//", "/\\")) else url_for("session.home")
