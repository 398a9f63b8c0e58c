"""The lists: which one, narrowed how, in which order, a page at a time."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid
from processes.people.absence_list import standing_in
from processes.tasks.inbox import LAST, Asked, Inbox, inbox
from processes.tasks.inbox_asked import read
from processes.tasks.inbox_pulse import pulse_of
from webapp import failures, wording
from webapp.door import Visit, reads
from webapp.inbox.again import screens
from webapp.inbox.conditions import conditions
from webapp.inbox.grouped import grouped, summary
from webapp.inbox.headings import headings, sorts
from webapp.inbox.printed import Printed
from webapp.inbox.rail import rail

PLACE, SAVED = "at", "filter"


@screens.get("/tasks")
@reads(Permission.SEE_INBOX)
def tasks(visit: Visit) -> ResponseReturnValue:
    """One list, in groups by how much it hurries."""
    try:
        box = inbox(visit.tx, visit.person, asked(), request.args.get(PLACE), visit.locale)
    except Invalid as fault:
        box = inbox(visit.tx, visit.person, locale=visit.locale)
        return render_template("inbox/list.html", **shown(visit, box), wrong=failures.said(fault)), 422
    return render_template("inbox/list.html", **shown(visit, box), wrong="")


def asked() -> Asked:
    """What the address asks for; raises ``Invalid``."""
    return read(request.args.to_dict(flat=False))


def shown(visit: Visit, box: Inbox) -> dict[str, Any]:
    """What the templates of a list are given."""
    groups = grouped(box)
    saved = request.args.get(SAVED, "")
    kept = next((one.saved for one in box.filters if str(one.saved.id) == saved), None)
    return {
        "box": box,
        "asked": box.asked,
        "saved": kept,
        "heading": kept.name if kept else wording.text(f"list.{box.which}").read(visit.locale),
        "query": query(box.asked, saved),
        "live": "/tasks/live" + query(box.asked, saved, request.args.get(PLACE, ""))[len("/tasks") :],
        "tag": pulse_of(box),
        "whole": query(box.asked.whole()),
        "rail": rail(box, saved),
        "standing_in": standing_in(visit.tx, visit.person),
        "groups": [(group, Printed(group.rows, box, visit)) for group in groups],
        "summary": summary(box, groups),
        "headings": headings(box, lambda one: query(one, saved)),
        **conditions(box, visit),
        "sorts": sorts(box.asked, visit.locale),
        "pages": _pages(box, saved),
    }


def query(asked: Asked, saved: str = "", place: str = "") -> str:
    """The address of a list, from its path on."""
    more = [(name, value) for name, value in ((SAVED, saved), (PLACE, place)) if value]
    return "/tasks?" + urlencode([*asked.pairs(), *more])


def _pages(box: Inbox, saved: str) -> dict[str, str]:
    """The ways to other pages, those there are."""
    ways = {"first": box.before and "", "before": box.before, "after": box.after, "last": box.after and LAST}
    return {name: query(box.asked, saved, place) for name, place in ways.items() if place is not None}


__all__ = ["screens"]
