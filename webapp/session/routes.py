"""Signing in and out, choosing a language, and where one lands."""

from __future__ import annotations

from urllib.parse import urlsplit
from uuid import UUID

from flask import Blueprint, current_app, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from processes.errors import NotFound
from processes.language import Locale
from processes.people.sign_in import sign_in
from processes.people.sign_out import sign_out
from webapp.door import public, writing
from webapp.language import COOKIE, YEAR

screens = Blueprint("session", __name__)


@screens.get("/")
@public
def home() -> ResponseReturnValue:
    """The inbox, or the way in."""
    return redirect(url_for("inbox.tasks" if "person" in session else "session.door"))


@screens.get("/sign-in")
@public
def door() -> ResponseReturnValue:
    """The page on which one signs in."""
    return _page(refused=False)


@screens.post("/sign-in")
@public
def enter() -> ResponseReturnValue:
    """Sign in by name and password; the session is made anew, so that nobody can prepare one."""
    with writing() as tx:
        person = sign_in(tx, request.form.get("login", ""), request.form.get("password", ""))
    session.clear()
    if person is None:
        return _page(refused=True), 401
    session.permanent = True
    session["person"] = str(person.id)
    return redirect(_local(request.form.get("next")))


@screens.post("/sign-out")
@public
def leave() -> ResponseReturnValue:
    """Sign out; drafts are on the server already."""
    known = session.pop("person", None)
    session.clear()
    if known:
        with writing() as tx:
            sign_out(tx, UUID(known))
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
    }
    return render_template("session/sign_in.html", **told, out="out" in request.args)


def _local(wish: str | None) -> str:
    """Only ever an address of our own: nobody is sent elsewhere by a link that looks like ours."""
    parts = urlsplit(wish or "")
    if not wish or parts.scheme or parts.netloc or not wish.startswith("/") or wish.startswith(("//", "/\\")):
        return url_for("session.home")
    return wish
