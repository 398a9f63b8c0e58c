"""Noting that a case was read, and for what: a task, the reader's work, or a purpose she states once."""

from __future__ import annotations

from uuid import UUID

from flask import request, session

from processes.audit.kinds import CitizenSeen
from processes.cases.purpose import STATED, Purpose, purpose
from webapp.cases.asked import id_of
from webapp.door import Visit

REMEMBERED = 10  # cases whose stated purpose holds while the reader stays signed in


def reading_for(visit: Visit, case_id: UUID) -> Purpose | None:
    """What the case is read for; None when the reader must say so first."""
    known = session.get("read_for", {})
    stated = request.args.get("purpose") or known.get(str(case_id), "")
    found = purpose(visit.tx, visit.person, case_id, id_of(request.args.get("task")), stated)
    if found is not None and found.code in STATED:
        latest = {one: code for one, code in known.items() if one != str(case_id)}
        session["read_for"] = dict([*latest.items(), (str(case_id), found.code)][-REMEMBERED:])
    return found


def note_reading(visit: Visit, case_id: UUID, why: Purpose, page: str) -> None:
    """It goes into the trail before the page is sent."""
    visit.seen.append(CitizenSeen(case_id, why.task, page, why.code))
