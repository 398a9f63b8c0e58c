"""Cases that have ended, played once more on a draft: which would have gone another way."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.errors import Invalid
from processes.studio.replay_begin import begin_replay, last_quarter
from processes.studio.replay_page import replay_page
from processes.studio.replay_run import run_replay
from webapp.days import typed_day
from webapp.door import Visit, again, reads, writing
from webapp.studio.shell import shell
from webapp.studio.tried import faults, told

screens = Blueprint("replay", __name__)
PATIENCE = 4.0  # seconds the first cases are played in while one waits; a worker goes on


@screens.get("/studio/drafts/<uuid:draft_id>/try/replay")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """The newest replay, with the cases of one difference where one is asked for."""
    return _page(visit, draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/try/replay")
@reads(Permission.SAVE_DRAFT)
def begin(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Begin one: the first cases are played while one waits, the rest by a worker."""
    with writing() as tx:
        replay_id = begin_replay(tx, visit.person, draft_id, _day("since"), _day("until"))
    run_replay(writing, replay_id, PATIENCE)
    return redirect(url_for("replay.shown", draft_id=draft_id), 303)


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again with what is wrong."""
    where: dict[str, Any] = dict(request.view_args or {})
    with again(Permission.SEE_DRAFT) as visit:
        if fault.code in ("replay_nothing", "replay_no_days"):
            return _page(visit, where["draft_id"], fault), 422
        found = faults(fault, visit.locale)
        return render_template("studio/try_broken.html", found=found, **shell(visit, where["draft_id"], "try")), 422


def _page(visit: Visit, draft_id: UUID, fault: Invalid | None = None) -> str:
    page = replay_page(visit.tx, visit.person, draft_id, request.args.get("difference", ""))
    since, until = last_quarter(clock.today())
    typed = {
        "since": request.form.get("since", since.isoformat()),
        "until": request.form.get("until", until.isoformat()),
    }
    wrongs = faults(fault, visit.locale) if fault else []
    head = shell(visit, draft_id, "try")
    return render_template("studio/replay.html", page=page, typed=typed, wrongs=wrongs, problem=told, **head)


def _day(name: str) -> date | None:
    try:
        return typed_day(request.form.get(name, ""))
    except ValueError:
        return None
