"""Where a form, table, deadline, text or fact is used: in the draft, and in other processes as they are published."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import NotFound
from processes.studio.readable import opened
from processes.studio.where_used import Kind, uses
from processes.studio.where_used_elsewhere import where_used
from webapp.door import Visit, reads
from webapp.studio.shell import shell

screens = Blueprint("draft_uses", __name__)
BELOW = "/studio/drafts/<uuid:draft_id>/where-used"


@screens.get(BELOW)
@reads(Permission.SEE_DRAFT)
def listed(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Everything of one kind that this draft uses or gives."""
    kind, key = _kind(request.args.get("kind", Kind.FACT)), request.args.get("key", "").strip()
    if key:
        return redirect(url_for("draft_uses.shown", draft_id=draft_id, kind=kind, key=key))
    found = uses(opened(visit.tx, visit.person, draft_id).drawn)
    rows = [(name, found.of(kind, name)) for name in found.keys(kind)]
    return render_template("studio/uses.html", rows=rows, kind=kind, kinds=list(Kind), **shell(visit, draft_id))


@screens.get(f"{BELOW}/<kind>/<path:key>")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID, kind: str, key: str) -> ResponseReturnValue:
    """Every use of one thing."""
    told = where_used(visit.tx, visit.person, draft_id, _kind(kind), key)
    return render_template("studio/use.html", told=told, **shell(visit, draft_id))


def _kind(said: str) -> Kind:
    if said not in set(Kind):
        raise NotFound(kind="kind", key=said)
    return Kind(said)
