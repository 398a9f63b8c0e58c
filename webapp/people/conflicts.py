"""Conflicts of interest: declaring one for a case, the list, and ending one."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.people.conflict_declare import declare_conflict
from processes.people.conflict_end import end_conflict
from processes.people.conflict_list import conflicts, subject
from processes.records import Ground, Person
from webapp import wording
from webapp.door import Visit, reads, writes
from webapp.people.asked import somebody, why_asked
from webapp.people.routes import AGAIN, screens


@screens.get("/conflicts")
@reads(Permission.DECLARE_CONFLICT)
def barred(visit: Visit) -> ResponseReturnValue:
    """The reader's own conflicts of interest, and those of the teams she leads."""
    return render_template("people/conflicts.html", rows=conflicts(visit.tx, visit.person))


@screens.get("/cases/<uuid:case_id>/conflict")
@reads(Permission.DECLARE_CONFLICT)
def before_declare(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """What it means, for whom, and why."""
    return _declare_page(visit, case_id)


@screens.post("/cases/<uuid:case_id>/conflict")
@writes(Permission.DECLARE_CONFLICT)
def declare(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Register the conflict of interest; whoever is disqualified sees the case no more."""
    whose = somebody("person") or visit.person.id
    only = request.form.get("only") == "case"
    done = declare_conflict(visit.tx, visit.person, whose, case_id, why_asked(), case_only=only)
    facts = {"name": visit.tx.find(Person, whose).name, "count": done.tasks}
    flash(wording.sentence("done.conflict", facts, visit.locale), "done")
    return redirect(url_for("people.barred"), 303)


@screens.post("/conflicts/<uuid:conflict_id>/end")
@writes(Permission.END_CONFLICT)
def lift(visit: Visit, conflict_id: UUID) -> ResponseReturnValue:
    """End a conflict of interest."""
    end_conflict(visit.tx, visit.person, conflict_id)
    flash(wording.sentence("done.conflict_ended", {}, visit.locale), "done")
    return redirect(url_for("people.barred"), 303)


def _declare_page(visit: Visit, case_id: UUID, wrong: dict[str, str] | None = None) -> str:
    told = subject(visit.tx, visit.person, case_id)
    return render_template(
        "people/conflict.html", told=told, grounds=list(Ground), typed=request.form, wrong=wrong or {}
    )


AGAIN["declare"] = _declare_page

__all__ = ["screens"]
