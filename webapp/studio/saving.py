"""What the editors of a draft share when they save: the revision one saw, and the page again when it could not be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from flask import flash, g, jsonify, redirect, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Conflict, Invalid, Problem, Refusal
from processes.studio.save import Saved
from webapp import failures, wording
from webapp.asked_by import is_script
from webapp.door import Visit, again
from webapp.language import reading
from webapp.when import hour


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something could not be saved: faults by field, and a sentence where it is nobody's field."""

    problems: Mapping[str, Problem] = field(default_factory=dict)
    sentence: str = ""

    @property
    def faults(self) -> tuple[Problem, ...]:
        """Every fault, in their order."""
        return tuple(self.problems.values())


NOT_REFUSED = Refused()
Again = Callable[[Visit, UUID, str, Refused], str]


def seen() -> int:
    """The revision of the draft that stood on the page."""
    said = request.form.get("_draft", "")
    return int(said) if said.isdecimal() else -1


def kept(visit: Visit, saved: Saved, address: str) -> ResponseReturnValue:
    """To a script what was saved and when; to a reader the page, which says so."""
    told = wording.sentence("done.draft_kept", {"at": hour(saved.at, visit.locale)}, visit.locale)
    if is_script():
        return jsonify(revision=saved.revision, said=told)
    flash(told, "done")
    return redirect(address, 303)


def page_again(fault: Refusal, pages: Mapping[str, Again]) -> ResponseReturnValue:
    """The page that was sent, with all that was typed and why it was not saved; other pages as everywhere."""
    show = pages.get(request.endpoint or "")
    if show is None or not isinstance(fault, (Invalid, Conflict)):
        return failures.refused(fault)
    status = 422 if isinstance(fault, Invalid) else 409
    refused = refused_by(fault)
    if is_script():
        return jsonify(said=refused.sentence or failures.said(fault)), status
    where = dict(request.view_args or {})
    with again(Permission.SEE_DRAFT) as visit:
        below = [str(where[name]) for name in ("key", "rule", "name") if name in where]
        return show(visit, where["draft_id"], "/".join(below), refused), status


def refused_by(fault: Refusal) -> Refused:
    """Why it could not be saved, for the page."""
    if fault.code == "draft_stale" and str(fault.facts.get("by")) == str(g.person.id):
        return Refused(sentence=wording.sentence("draft_stale_by_you", fault.facts, reading()))
    if not isinstance(fault, Invalid):
        return Refused(sentence=failures.said(fault))
    return Refused({str(one.facts.get("key") or one.where): one for one in reversed(fault.problems)})
