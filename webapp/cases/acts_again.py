"""An act that was refused: its page again, with what was typed and a sentence at each field that is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import request

from processes.access.permissions import Permission as P
from processes.errors import Invalid
from webapp.cases.acts_correcting import fact_shown
from webapp.cases.acts_deviating import add_shown, skip_shown
from webapp.cases.acts_moving import answer_shown, move_shown
from webapp.cases.acts_reopening import reopen_shown
from webapp.cases.acts_resting import rest_shown, wake_shown
from webapp.cases.acts_second import screens, second_shown
from webapp.cases.asked import Given, wrong_by_field
from webapp.door import Visit, again

Shown = Callable[[Visit, dict[str, Any], Invalid], str]


def _wrong(visit: Visit, fault: Invalid) -> Given:
    return wrong_by_field(fault.problems, visit.locale)


PAGES: dict[str | None, tuple[P, Shown]] = {
    "cases.rest": (P.SUSPEND_CASE, lambda visit, at, fault: rest_shown(visit, **at, wrong=_wrong(visit, fault))),
    "cases.wake": (P.SUSPEND_CASE, lambda visit, at, fault: wake_shown(visit, **at, wrong=_wrong(visit, fault))),
    "cases.right": (P.CORRECT_FACTS, lambda visit, at, fault: fact_shown(visit, **at, problems=fault.problems)),
    "cases.move": (P.REPAIR_CASE, lambda visit, at, fault: move_shown(visit, **at, wrong=_wrong(visit, fault))),
    "cases.answer": (P.REPAIR_CASE, lambda visit, at, fault: answer_shown(visit, **at, wrong=_wrong(visit, fault))),
    "cases.open_again": (P.REOPEN_CASE, lambda visit, at, fault: reopen_shown(visit, **at, wrong=_wrong(visit, fault))),
    "cases.skip": (P.DEVIATE, lambda visit, at, fault: skip_shown(visit, **at, wrong=_wrong(visit, fault))),
    "cases.add": (P.DEVIATE, lambda visit, at, fault: add_shown(visit, **at, wrong=_wrong(visit, fault))),
    "cases.settle_repair": (
        P.APPROVE_REPAIR,
        lambda visit, at, fault: second_shown(visit, "repair", **at, wrong=_wrong(visit, fault)),
    ),
    "cases.settle_deviation": (
        P.APPROVE_DEVIATION,
        lambda visit, at, fault: second_shown(visit, "deviation", **at, wrong=_wrong(visit, fault)),
    ),
}


def act_again(fault: Invalid) -> tuple[str, int] | None:
    """The page of the act that was tried; None when the request was no act of these."""
    found = PAGES.get(request.endpoint)
    if found is None:
        return None
    permission, shown = found
    with again(permission) as visit:
        return shown(visit, request.view_args or {}, fault), 422


__all__ = ["screens"]
