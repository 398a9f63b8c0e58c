"""Setting a case that has stopped going again."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.repair import try_again
from webapp import wording
from webapp.cases.papers import screens
from webapp.door import Visit, writes


@screens.post("/cases/<uuid:case_id>/again")
@writes(Permission.REPAIR_CASE)
def once_more(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Try again what was given up; the case goes on if the cause is gone."""
    try_again(visit.tx, visit.person, case_id)
    flash(wording.sentence("done.freed", {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id), 303)


__all__ = ["screens"]
