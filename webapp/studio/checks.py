"""The checks of a draft: every finding by element, and the page of help of each."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import NotFound
from processes.studio.check import findings
from webapp.door import Visit, reads
from webapp.studio.help import help_of
from webapp.studio.shell import shell

screens = Blueprint("checks", __name__)


@screens.get("/studio/drafts/<uuid:draft_id>/checks")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Every finding, by file and element."""
    found = findings(visit.tx, visit.person, draft_id)
    return render_template("studio/checks.html", found=found, **shell(visit, draft_id, "checks"))


@screens.get("/studio/help/<code>")
@reads(Permission.SEE_PROCESSES)
def explained(_visit: Visit, code: str) -> ResponseReturnValue:
    """What one finding means and how to mend it."""
    told = help_of(code)
    if told is None:
        raise NotFound(kind="help", key=code)
    return render_template("studio/help.html", help=told)
