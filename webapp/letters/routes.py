"""Kept letters: the list, one of them, and the three ways to let it go."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.kept import kept_letter, kept_letters
from processes.cases.kept_address import Addressed, mend_address
from processes.cases.kept_fill import fill_letter
from processes.cases.kept_post import post_now
from processes.errors import Invalid
from processes.records import Document
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes

screens = Blueprint("letters", __name__)


@screens.get("/letters")
@reads(Permission.RELEASE_LETTER)
def listed(visit: Visit) -> ResponseReturnValue:
    """Every kept letter of the reader's own cases and of the teams she leads."""
    return render_template("letters/list.html", rows=kept_letters(visit.tx, visit.person))


@screens.get("/cases/<uuid:case_id>/letters/<uuid:document_id>")
@reads(Permission.RELEASE_LETTER)
def letter(visit: Visit, case_id: UUID, document_id: UUID) -> ResponseReturnValue:
    """One kept letter: why it is kept, and what would let it go."""
    return _letter(visit, case_id, document_id)


@screens.post("/cases/<uuid:case_id>/letters/<uuid:document_id>/post")
@writes(Permission.RELEASE_LETTER)
def post(visit: Visit, case_id: UUID, document_id: UUID) -> ResponseReturnValue:
    """Post it now; with an empty place only with a reason."""
    post_now(visit.tx, visit.person, case_id, document_id, request.form.get("reason", ""))
    return _done(visit, "done.letter_posted")


@screens.post("/cases/<uuid:case_id>/letters/<uuid:document_id>/address")
@writes(Permission.RELEASE_LETTER)
def address(visit: Visit, case_id: UUID, document_id: UUID) -> ResponseReturnValue:
    """Mend the reader's address, and post it there."""
    given = Addressed(request.form.get("name", ""), request.form.get("address", ""))
    mended = mend_address(visit.tx, visit.person, case_id, document_id, given)
    return _done(visit, "done.letter_addressed" if _waits(mended) else "done.letter_posted")


@screens.post("/cases/<uuid:case_id>/letters/<uuid:document_id>/fill")
@writes(Permission.RELEASE_LETTER)
def fill(visit: Visit, case_id: UUID, document_id: UUID) -> ResponseReturnValue:
    """Fill its empty places; it is written anew and posted."""
    fill_letter(visit.tx, visit.person, case_id, document_id, _places())
    return _done(visit, "done.letter_filled")


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The letter again, with a sentence at what is not right; what was typed is kept."""
    asked = request.view_args or {}
    with again(Permission.RELEASE_LETTER) as visit:
        told = {one.where: wording.sentence(one.code, one.facts, visit.locale) for one in fault.problems}
        if not told:
            return failures.refused(fault)
        return _letter(visit, asked["case_id"], asked["document_id"], wrong=told, typed=request.form), 422


def _letter(visit: Visit, case_id: UUID, document_id: UUID, **more: Any) -> str:
    told = kept_letter(visit.tx, visit.person, case_id, document_id)
    return render_template("letters/letter.html", told=told, **{"wrong": {}, "typed": {}, **more})


def _places() -> dict[str, str]:
    return {name.removeprefix("place."): value for name, value in request.form.items() if name.startswith("place.")}


def _waits(mended: Document) -> bool:
    return mended.kept_why is not None


def _done(visit: Visit, code: str) -> ResponseReturnValue:
    flash(wording.sentence(code, {}, visit.locale), "done")
    return redirect(url_for("letters.listed"), 303)
