"""A form of supervision that is refused: its page again, with what was typed and a sentence at what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission as P
from processes.audit.trail import record
from processes.errors import Invalid
from webapp import failures, wording
from webapp.door import Visit, again, writing
from webapp.throughput.routes import screens
from webapp.throughput.supervision import Wrong, ruling_shown, sample_shown, supervised_shown

Shown = Callable[[Visit, dict[str, Any], Wrong], str]


def _drawn(visit: Visit, _at: dict[str, Any], wrong: Wrong) -> str:
    return supervised_shown(visit, wrong)


def _decided(visit: Visit, at: dict[str, Any], wrong: Wrong) -> str:
    supervision: UUID = at["supervision_id"]
    return sample_shown(visit, supervision, wrong)


def _assessed(visit: Visit, at: dict[str, Any], wrong: Wrong) -> str:
    row: UUID = at["row_id"]
    return ruling_shown(visit, row, wrong)


PAGES: dict[str, tuple[P, Shown]] = {
    "throughput.drawn": (P.SUPERVISE, _drawn),
    "throughput.decided": (P.SUPERVISE, _decided),
    "throughput.assessed": (P.ASSESS_RULING, _assessed),
}


@screens.errorhandler(Invalid)
def wrong_form(fault: Invalid) -> ResponseReturnValue:
    """The page of the form; what is no form of these is told as any refusal is."""
    found = PAGES.get(request.endpoint or "")
    if found is None:
        return failures.refused(fault)
    permission, shown = found
    with again(permission) as visit:
        told = {one.where: wording.sentence(one.code, one.facts, visit.locale) for one in fault.problems}
        page = shown(visit, request.view_args or {}, Wrong(told))
    if visit.seen:  # it is a look at a citizen's ruling as any other
        with writing() as tx:
            record(tx, visit.person, *visit.seen)
    return page, 422
