"""The review of a draft: sending it, remarks, approving, sending it back, and publishing."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.definitions.checks.titles import titles_in
from processes.errors import Invalid, Problem
from processes.studio.approve import approve
from processes.studio.comment import answer, comment
from processes.studio.comment_settle import open_again, settle
from processes.studio.compared import draft_compared
from processes.studio.example_list import unmet
from processes.studio.publish import publish_draft
from processes.studio.publish_foresee import sets_off
from processes.studio.review import send_to_review
from processes.studio.review_choices import choices
from processes.studio.review_page import review_page
from processes.studio.review_redraw import redraw
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.studio.differing import grouped
from webapp.studio.review_asked import asked_place, asked_reviewers, asked_wish, first_day, places
from webapp.studio.shell import shell

screens = Blueprint("review", __name__)


@screens.get("/studio/drafts/<uuid:draft_id>/review")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Where the review stands, and what has been remarked."""
    return _page(visit, draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/review")
@writes(Permission.SEND_TO_REVIEW)
def send(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Ask colleagues to look."""
    chosen = asked_reviewers(request.form, choices(visit.tx, visit.person, draft_id))
    note = request.form.get("note", "")
    review = send_to_review(
        visit.tx, visit.person, draft_id, note, chosen.ids, though_otherwise="though_otherwise" in request.form
    )
    names = [chosen.names[one] for one in review.reviewer_ids if one in chosen.names]
    return _to(visit, draft_id, "sent_to_review", who=names)


@screens.post("/studio/drafts/<uuid:draft_id>/review/back")
@writes(Permission.COMMENT_DRAFT)
def back(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Let it be drawn again."""
    redraw(visit.tx, visit.person, draft_id, request.form.get("why", ""))
    return _to(visit, draft_id, "redrawn")


@screens.post("/studio/drafts/<uuid:draft_id>/review/approve")
@writes(Permission.APPROVE_DRAFT)
def approves(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Answer for it as it stands."""
    approve(visit.tx, visit.person, draft_id, request.form.get("hash", ""), request.form.get("words", ""))
    return _to(visit, draft_id, "approved")


@screens.post("/studio/drafts/<uuid:draft_id>/review/remarks")
@writes(Permission.COMMENT_DRAFT)
def remark(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Remark on an element, a file, or all of it."""
    comment(visit.tx, visit.person, draft_id, asked_place(request.form), request.form.get("words", ""))
    return _to(visit, draft_id, "remarked")


@screens.post("/studio/drafts/<uuid:draft_id>/review/remarks/<uuid:remark_id>/answer")
@writes(Permission.COMMENT_DRAFT)
def answers(visit: Visit, draft_id: UUID, remark_id: UUID) -> ResponseReturnValue:
    """Answer a remark."""
    answer(visit.tx, visit.person, draft_id, remark_id, request.form.get("words", ""))
    return _to(visit, draft_id, "remarked")


@screens.post("/studio/drafts/<uuid:draft_id>/review/remarks/<uuid:remark_id>/settle")
@writes(Permission.COMMENT_DRAFT)
def settles(visit: Visit, draft_id: UUID, remark_id: UUID) -> ResponseReturnValue:
    """Nothing more is needed about it."""
    settle(visit.tx, visit.person, draft_id, remark_id)
    return _to(visit, draft_id, "settled")


@screens.post("/studio/drafts/<uuid:draft_id>/review/remarks/<uuid:remark_id>/open")
@writes(Permission.COMMENT_DRAFT)
def opens(visit: Visit, draft_id: UUID, remark_id: UUID) -> ResponseReturnValue:
    """There is more to do about it."""
    open_again(visit.tx, visit.person, draft_id, remark_id)
    return _to(visit, draft_id, "opened_again")


@screens.get("/studio/drafts/<uuid:draft_id>/publish")
@reads(Permission.PUBLISH)
def publishing(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """What publishing sets off, and the button."""
    return _publish_page(visit, draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/publish")
@writes(Permission.PUBLISH)
def publishes(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Make it a version, now or from a day on."""
    version = publish_draft(visit.tx, visit.person, draft_id, asked_wish(request.form))
    key = draft_compared(visit.tx, visit.person, draft_id).key
    code = "done.published_ahead" if version.valid_from else "done.published"
    told = {"number": version.number, "at": version.valid_from}
    flash(wording.sentence(code, told, visit.locale), "done")
    return redirect(url_for("versions.shown", key=key, number=version.number), 303)


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    where = request.view_args or {}
    if "draft_id" not in where:
        return failures.refused(fault)
    problems = {one.where: one for one in fault.problems}
    if request.endpoint in ("review.publishing", "review.publishes"):
        if not problems.keys() & {"note", "valid_from"} and fault.code != "examples_differ":
            return failures.refused(fault)
        with again(Permission.PUBLISH) as visit:
            return _publish_page(visit, where["draft_id"], problems), 422
    with again(Permission.SEE_DRAFT) as visit:
        return _page(visit, where["draft_id"], problems), 422


def _page(visit: Visit, draft_id: UUID, problems: Mapping[str, Problem] | None = None) -> str:
    told = review_page(visit.tx, visit.person, draft_id)
    compared = draft_compared(visit.tx, visit.person, draft_id)
    return render_template(
        "studio/review.html",
        **shell(visit, draft_id, "review"),
        told=told,
        titles=titles_in(compared.after, compared.after),
        groups=grouped(compared.found, visit.locale, compared.titles),
        choices=choices(visit.tx, visit.person, draft_id) if told.condition == "drawing" and told.may_send else None,
        places=places(compared.after, visit.locale) if told.may_comment else (),
        problems=problems or {},
        otherwise=_otherwise(problems),
        typed=request.form,
        chosen=request.values.get("place", ""),
        failed=request.endpoint,
        at=(request.view_args or {}).get("remark_id"),
    )


def _publish_page(visit: Visit, draft_id: UUID, problems: Mapping[str, Problem] | None = None) -> str:
    compared = draft_compared(visit.tx, visit.person, draft_id)
    return render_template(
        "studio/publish.html",
        **shell(visit, draft_id, "review"),
        told=review_page(visit.tx, visit.person, draft_id),
        sets=sets_off(visit.tx, visit.person, draft_id),
        groups=grouped(compared.found, visit.locale, compared.titles),
        problems=problems or {},
        otherwise=_otherwise(problems),
        unmet=unmet(visit.tx, visit.person, draft_id),
        typed=request.form,
        first_day=first_day(),
    )


def _otherwise(problems: Mapping[str, Problem] | None) -> list[Problem]:
    """The examples that turned out otherwise, where that is what is wrong."""
    return [one for one in (problems or {}).values() if one.code == "example_otherwise"]


def _to(visit: Visit, draft_id: UUID, done: str, **facts: object) -> ResponseReturnValue:
    flash(wording.sentence(f"done.{done}", facts, visit.locale), "done")
    return redirect(url_for("review.shown", draft_id=draft_id), 303)
