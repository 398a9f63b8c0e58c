"""What templates may ask for: words, days, permissions, and the files the build made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, current_app, g, render_template, request
from jinja2 import StrictUndefined
from markupsafe import Markup

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import may_ever
from processes.language import Locale, Text
from processes.notices.shown import unseen
from webapp import when, wording
from webapp.language import gettext, ngettext, reading
from webapp.ruler import ruler_of
from webapp.telling import answered, binds, counted, faulty, lower_first, quoted, value_of, why, working_day_before
from webapp.words import printed

BUILT = Path(__file__).parent / "static" / "built"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one entry of the build needs on a page."""

    script: str
    styles: tuple[str, ...]


class NotBuilt(RuntimeError):
    """The pages have no scripts and styles yet."""


def dress(app: Flask) -> None:
    """Hand the templates their words and functions."""
    env = app.jinja_env
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    env.globals.update(_=_printed, gettext=_printed)  # most of a page's sentences have no place to fill
    env.globals.update(
        asset=asset,
        can=can,
        dated=dated,
        day=day,
        due=due,
        hour=hour,
        moment=moment,
        month=month,
        said=said,
        since=since,
        text=text,
        today=today,
    )
    env.globals.update(
        {one.__name__: one for one in (answered, binds, counted, faulty, ruler_of, value_of, why, working_day_before)}
    )
    env.globals.update(has_words=wording.knows, shortcuts=shortcuts, unseen_notices=unseen_notices)
    env.filters.update(on=when.on, text=text, quoted=quoted, lower_first=lower_first, opening=wording.opening)
    app.context_processor(_page)


def _printed(message: str, **facts: Any) -> Markup:
    """A sentence of the interface; what is filled in is escaped."""
    words = printed(reading(), message)
    return words % facts if facts or "%" in words else words


def _page() -> dict[str, Any]:
    settings = current_app.extensions["settings"]
    return {
        "locale": reading(),
        "person": g.get("person"),
        "demo": settings.demo,
        "moved": bool(clock.offset()),
        "here": _address(),
        "place": request.blueprint or "",
    }


def _address() -> str:
    """Where the reader is, for links that come back here: a page that was sent is the page it was sent from."""
    if request.method == "GET":
        return request.full_path.rstrip("?")
    came = urlsplit(request.referrer or "")
    return came.path if came.netloc == request.host and came.path else "/"


def text(words: Text | None) -> str:
    """A text in the reader's language."""
    return words.read(reading()) if words else ""


def said(code: str, **facts: Any) -> str:
    """The sentence of a code."""
    return wording.sentence(code, facts, reading())


def can(permission: str) -> bool:
    """Could the reader ever do this? For menus; what may be done to one thing, the thing's page says itself."""
    person = g.get("person")
    return bool(person) and may_ever(person, Permission(permission))


def unseen_notices() -> int:
    """How many notices the reader has not read; none where no visit of theirs is open."""
    visit = g.get("visit")
    return unseen(visit.tx, visit.person) if visit is not None and g.get("person") is not None else 0


def shortcuts() -> Markup:
    """The list of shortcuts, which stands on every page and is the same for all who read one language."""
    return _shortcuts(reading())


@cache
def _shortcuts(_locale: Locale) -> Markup:
    return Markup(render_template("parts/shortcuts.html"))  # noqa: S704  (a template of ours, with nothing filled in)


def today() -> str:
    """This day in words, with its year."""
    return when.dated(clock.today(), reading())


def day(value: Any, short: bool = False) -> str:
    """A day in words; of a moment its day in Copenhagen."""
    return when.day(value, reading(), short=short) if value else ""


def dated(value: Any, short: bool = False) -> str:
    """A day in words with its year; of a moment its day in Copenhagen."""
    return when.dated(value, reading(), short=short) if value else ""


def month(value: date) -> str:
    """The month a day lies in, in words."""
    return when.month(value, reading())


def moment(value: Any) -> str:
    """A moment in words."""
    return when.moment(value, reading()) if value else ""


def hour(value: Any) -> str:
    """The hour of a moment."""
    return when.hour(value, reading()) if value else ""


def since(value: Any) -> str:
    """When a draft was saved."""
    return when.since(value, reading()) if value else ""


def due(due_day: Any, at: Any = None) -> when.Due:
    """A deadline in words."""
    return when.due(due_day, reading(), at=at)


def asset(name: str) -> Entry:
    """The files of one entry of the build."""
    made = _manifest()[f"src/{name}.mjs"]
    base = "/static/built/"
    return Entry(base + made["file"], tuple(base + style for style in made.get("css", ())))


@cache
def _manifest() -> dict[str, Any]:
    try:
        made: dict[str, Any] = json.loads((BUILT / "manifest.json").read_bytes())
    except FileNotFoundError:
        raise NotBuilt("run `npm run build` in webapp/frontend, or ./arbejdsgang up, which does it") from None
    return made
