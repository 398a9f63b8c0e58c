"""The forms of a draft: their questions, each on a page of its own, added, moved and taken out."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Refusal
from processes.forms.field import Kind, Widget
from processes.language import Text
from processes.studio.forms import FormPage, form, forms, words_of
from processes.studio.forms_write import (
    add_field,
    add_form,
    move_field,
    remove_field,
    remove_form,
    write_field,
    write_form,
)
from webapp.door import Visit, reads, writes
from webapp.fields import Sheet
from webapp.sheet import EMPTY, sheet
from webapp.studio.forms_asked import NUMBERS, asked
from webapp.studio.saving import NOT_REFUSED, Refused, kept, page_again, seen
from webapp.studio.shell import shell

screens = Blueprint("draft_forms", __name__)
BELOW = "/studio/drafts/<uuid:draft_id>/forms"
WAYS = {"up": -1, "down": 1, "first": -1000, "last": 1000}


@screens.get(BELOW)
@reads(Permission.SEE_DRAFT)
def listed(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Every form."""
    return _list(visit, draft_id)


@screens.post(BELOW)
@writes(Permission.SAVE_DRAFT)
def add(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """A new form."""
    key = request.form.get("key", "").strip()
    saved = add_form(visit.tx, visit.person, draft_id, key, _title(), seen())
    return kept(visit, saved, url_for("draft_forms.shown", draft_id=draft_id, key=key))


@screens.get(f"{BELOW}/<key>")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """One form: its words and its questions."""
    return _form(visit, draft_id, key)


@screens.post(f"{BELOW}/<key>")
@writes(Permission.SAVE_DRAFT)
def save(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """Keep its title and description."""
    words = {"title": _title(), "description": _both("description")}
    saved = write_form(visit.tx, visit.person, draft_id, key, words, seen())
    return kept(visit, saved, url_for("draft_forms.shown", draft_id=draft_id, key=key))


@screens.post(f"{BELOW}/<key>/remove")
@writes(Permission.SAVE_DRAFT)
def remove(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """Take it out."""
    saved = remove_form(visit.tx, visit.person, draft_id, key, seen())
    return kept(visit, saved, url_for("draft_forms.listed", draft_id=draft_id))


@screens.post(f"{BELOW}/<key>/fields")
@writes(Permission.SAVE_DRAFT)
def ask_more(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """A new question, last."""
    name = request.form.get("name", "").strip()
    saved = add_field(visit.tx, visit.person, draft_id, (key, name), _title(), seen())
    return kept(visit, saved, url_for("draft_forms.question", draft_id=draft_id, key=key, name=name))


@screens.post(f"{BELOW}/<key>/fields/<name>/move")
@writes(Permission.SAVE_DRAFT)
def move(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """Move it up or down."""
    by = WAYS.get(request.form.get("way", ""), 0)
    saved = move_field(visit.tx, visit.person, draft_id, (key, name), by, seen())
    return kept(visit, saved, url_for("draft_forms.shown", draft_id=draft_id, key=key, moved=name) + f"#q-{name}")


@screens.post(f"{BELOW}/<key>/fields/<name>/remove")
@writes(Permission.SAVE_DRAFT)
def drop(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """Take it out."""
    saved = remove_field(visit.tx, visit.person, draft_id, (key, name), seen())
    return kept(visit, saved, url_for("draft_forms.shown", draft_id=draft_id, key=key))


@screens.get(f"{BELOW}/<key>/fields/<name>")
@reads(Permission.SEE_DRAFT)
def question(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """One question."""
    return _question(visit, draft_id, f"{key}/{name}")


@screens.post(f"{BELOW}/<key>/fields/<name>")
@writes(Permission.SAVE_DRAFT)
def save_question(visit: Visit, draft_id: UUID, key: str, name: str) -> ResponseReturnValue:
    """Keep it as it was typed."""
    raw = form(visit.tx, visit.person, draft_id, key).field(name).raw
    saved = write_field(visit.tx, visit.person, draft_id, (key, name), asked(request.form, raw), seen())
    return kept(visit, saved, url_for("draft_forms.question", draft_id=draft_id, key=key, name=name))


@screens.errorhandler(Refusal)
def wrong(fault: Refusal) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    pages = dict.fromkeys(("draft_forms.save", "draft_forms.ask_more"), _form)
    return page_again(fault, {**pages, "draft_forms.save_question": _question, "draft_forms.add": _list})


def _list(visit: Visit, draft_id: UUID, _key: str = "", refused: Refused = NOT_REFUSED) -> str:
    rows = forms(visit.tx, visit.person, draft_id)
    typed = {"key": request.form.get("key", ""), "title": _title()}
    return render_template(
        "studio/forms.html", rows=rows, typed=typed, refused=refused, **shell(visit, draft_id, "forms")
    )


def _form(visit: Visit, draft_id: UUID, key: str, refused: Refused = NOT_REFUSED) -> str:
    told = form(visit.tx, visit.person, draft_id, key)
    typed = request.form if refused is not NOT_REFUSED else {}
    adding = "name" in typed
    words = {part: _both(part) if f"{part}.da" in typed and not adding else words_of(told.raw, part) for part in _PARTS}
    new = {"name": request.form.get("name", ""), "title": _title() if adding else Text("", "")}
    shown = {"told": told, "words": words, "new": new, "refused": refused, "moved": request.args.get("moved", "")}
    return render_template("studio/form.html", form=_sheet(told, visit), **shown, **shell(visit, draft_id, "forms"))


def _question(visit: Visit, draft_id: UUID, at: str, refused: Refused = NOT_REFUSED) -> str:
    key, _, name = at.partition("/")
    told = form(visit.tx, visit.person, draft_id, key)
    row = told.field(name)
    raw, required = row.raw, row.required
    if refused is not NOT_REFUSED:
        change = asked(request.form, row.raw)
        raw, required = change.schema, bool(change.required)
    shown = {"told": told, "row": row, "raw": raw, "required": required, "refused": refused}
    known = {"kinds": list(Kind), "widgets": list(Widget), "numbers": NUMBERS, "words_of": words_of}
    return render_template(
        "studio/question.html", form=_sheet(told, visit, row.name), **shown, **known, **shell(visit, draft_id, "forms")
    )


def _sheet(told: FormPage, visit: Visit, only: str = "") -> Sheet | None:
    """The form (or one question) as whoever fills it in sees it, nothing hidden; None while it cannot be read."""
    if told.form is None:
        return None
    fields = [replace(one, show="") for one in told.form.fields if only in ("", one.name)]
    return sheet(replace(told.form, fields=tuple(fields), checks=()), EMPTY, visit.locale)


def _both(part: str) -> Text:
    return Text(request.form.get(f"{part}.da", "").strip(), request.form.get(f"{part}.en", "").strip())


def _title() -> Text:
    return _both("title")


_PARTS = ("title", "description")
