"""“Where is my case?”: the next date, the contact and the station on one page, for whoever answers the telephone."""

from __future__ import annotations

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.audit.kinds import CitizenSeen
from processes.cases.where_is import where_is
from webapp.cases.printing import screens
from webapp.cases.story import whose_turn
from webapp.door import Visit, reads
from webapp.times import form


@screens.get("/cases/<uuid:case_id>/where")
@reads(Permission.TELL_WHEREABOUTS, noted=True)
def where(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """What one may tell; that it was told is noted."""
    told = where_is(visit.tx, visit.person, case_id)
    if told.citizen:
        visit.seen.append(CitizenSeen(told.id, None, "where", "call"))
    turn = whose_turn(told.turn, visit.locale) if told.turn else ""
    meeting = form(told.meeting_form, visit.locale) if told.meeting_form else ""
    return render_template("cases/where.html", told=told, turn=turn, meeting=meeting)


__all__ = ["screens"]
