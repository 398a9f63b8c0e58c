"""Handing tasks over from the board: each by the verb of its own, and what it says stands on the board."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Forbidden, Invalid, Problem, Refusal
from processes.tasks.bulk import Act, Chosen, begin_bulk
from processes.tasks.bulk_run import run_bulk
from processes.tasks.bulk_shown import BulkPage, bulk_page
from webapp import failures, wording
from webapp.door import Visit, again, reads, writing
from webapp.throughput.routes import screens

PATIENCE = 20.0
GIVE = "to-"


@screens.post("/board/hand")
@reads(Permission.ACT_IN_BULK)
def handed(visit: Visit) -> ResponseReturnValue:
    """``begin_bulk`` for each colleague who gets something; what each verb says stands on the board."""
    for to, rows in _asked().items():
        with writing() as tx:
            bulk_id = begin_bulk(tx, visit.person, Act.HAND, rows, {"to": to})
        run_bulk(writing, bulk_id, PATIENCE)
        with again(Permission.SEE_BULK) as after:
            _say(after, bulk_page(after.tx, after.person, bulk_id))
    return redirect(url_for("throughput.morning", place=request.form.get("place") or None) + "#share", 303)


def _asked() -> dict[UUID, list[Chosen]]:
    """The chosen rows (``id:revision``) by who gets them (``to-<id>``); raises ``Invalid`` where there are none."""
    found: dict[UUID, list[Chosen]] = defaultdict(list)
    for raw in request.form.getlist("task"):
        key, _, seen = raw.partition(":")
        try:
            task, to = UUID(key), UUID(request.form.get(GIVE + key, ""))
        except ValueError:
            continue
        found[to].append(Chosen(task, int(seen) if seen.isdecimal() and len(seen) < 9 else None))
    if not found:
        raise Invalid(Problem("board_nothing_to_hand", "task"), "board_nothing_to_hand")
    return found


def _say(visit: Visit, told: BulkPage) -> None:
    if told.done:
        facts = {"done": told.done, "to": told.to, "on": None}
        flash(wording.sentence(f"bulk.hand.{'one' if told.done == 1 else 'many'}", facts, visit.locale), "done")
    for row in told.rows:
        kind = Forbidden if "who" in row.facts else Refusal
        said = {"task": row.name, "case": row.case_number, "why": failures.said(kind(row.code, **row.facts))}
        flash(wording.sentence("board.not_handed", said, visit.locale), "now")
