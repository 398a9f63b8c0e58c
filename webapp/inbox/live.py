"""A list that keeps itself fresh: the page asks now and then, and is answered only when something on it has changed."""

from __future__ import annotations

from flask import make_response, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.tasks.inbox import inbox
from processes.tasks.inbox_pulse import pulse, pulse_of
from webapp.door import Visit, reads
from webapp.inbox.lists import PLACE, asked, screens, shown


@screens.get("/tasks/live")
@reads(Permission.SEE_INBOX)
def live(visit: Visit) -> ResponseReturnValue:
    """The rows and counts of the page with this address: 304 while they are what the asker has."""
    wanted, place = asked(), request.args.get(PLACE)
    had = request.headers.get("If-None-Match", "").strip('W/"')
    if had and had == pulse(visit.tx, visit.person, wanted, place, visit.locale):
        return "", 304
    box = inbox(visit.tx, visit.person, wanted, place, visit.locale)
    answer = make_response(render_template("inbox/live.html", **shown(visit, box)))
    answer.headers["ETag"] = f'"{pulse_of(box)}"'
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


__all__ = ["screens"]
