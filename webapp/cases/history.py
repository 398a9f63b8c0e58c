"""The timeline on a page of its own, with its filters; each page of it is an address one can come back to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.purpose import STATED
from processes.cases.story import Wanted
from processes.cases.story_kinds import GROUPS
from processes.cases.timeline_page import TimelinePage, timeline_page
from webapp.cases.asked import id_of, quiet_day
from webapp.cases.reading import note_reading, reading_for
from webapp.cases.routes import screens
from webapp.cases.story import told_lines
from webapp.door import Visit, reads

MOST_DIGITS = 18


@screens.get("/cases/<uuid:case_id>/timeline")
@reads(Permission.SEE_CASE, noted=True)
def timeline(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """What happened, as the reader asked for it."""
    why = reading_for(visit, case_id)
    if why is None:
        return render_template("cases/purpose.html", case_id=case_id, purposes=STATED)
    wanted = _wanted()
    told = timeline_page(visit.tx, visit.person, case_id, wanted)
    if told.citizen and wanted.after is None:
        note_reading(visit, case_id, why, "timeline")
    return render_template("cases/history.html", told=told, **_shown(visit, told, wanted))


def _wanted() -> Wanted:
    after = request.args.get("after", "")
    return Wanted(
        groups=frozenset(one for one in request.args.getlist("kind") if one in GROUPS),
        by=id_of(request.args.get("by")),
        since=quiet_day(request.args.get("since")),
        until=quiet_day(request.args.get("until")),
        after=int(after) if after.isdecimal() and len(after) <= MOST_DIGITS else None,
    )


def _shown(visit: Visit, told: TimelinePage, wanted: Wanted) -> dict[str, Any]:
    kept = {name: request.args.getlist(name) for name in ("kind", "by", "since", "until") if request.args.get(name)}
    return {
        "lines": told_lines(told.story, told.rules, visit.locale),
        "groups": [one for one in GROUPS if told.readings or one != "readings"],
        "wanted": wanted,
        "kept": kept,
        "after": told.story.after,
    }


__all__ = ["screens"]
