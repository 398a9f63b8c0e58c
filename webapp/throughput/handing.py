"""Handing tasks over from the board: each by the verb of its own, and what it says stands on the board.

Each task goes in a transaction of its own. Whoever asked waits a little; what is left then goes on by itself, as it was
promised, and the board says how many these are and where one sees them go.

Of tasks that are not hers to give it says only how many of those she chose they are: not what they are called, and not
whether there are such tasks at all.
"""

from __future__ import annotations

import time
from collections import defaultdict
from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Forbidden, Invalid, NotFound, Problem, Refusal
from processes.tasks.bulk import Act, Chosen, begin_bulk
from processes.tasks.bulk_run import run_bulk
from processes.tasks.bulk_shown import BulkPage, bulk_page
from webapp import failures, wording
from webapp.door import Visit, again, reads, writing
from webapp.throughput.routes import screens

PATIENCE = 5.0  # seconds one waits for all of it; what is left then goes on by itself, and that is said
GIVE, TEAM = "to-", "team:"
To = tuple[bool, UUID]  # whether it is a team, and which


@screens.post("/board/hand")
@reads(Permission.ACT_IN_BULK)
def handed(visit: Visit) -> ResponseReturnValue:
    """An act on many for each who gets some; what is done and what goes on after a while stands on the board."""
    begun = [(_begin(visit, to, rows), len(rows)) for to, rows in _asked().items()]
    ends = time.monotonic() + PATIENCE
    closed = 0
    for bulk_id, many in begun:
        if bulk_id is not None:
            run_bulk(writing, bulk_id, ends - time.monotonic())
        closed += many if bulk_id is None else _told(bulk_id, many)
    if closed:
        key = f"board.not_hers.{'one' if closed == 1 else 'many'}"
        flash(wording.sentence(key, {"n": closed}, visit.locale), "now")
    return redirect(url_for("throughput.morning", place=request.form.get("place") or None) + "#share", 303)


def _asked() -> dict[To, list[Chosen]]:
    """The chosen rows (``id:revision``) by who gets them (``to-<id>``); raises ``Invalid`` where there are none."""
    found: dict[To, list[Chosen]] = defaultdict(list)
    for raw in request.form.getlist("task"):
        key, _, seen = raw.partition(":")
        try:
            given = request.form.get(GIVE + key, "")
            task, to = UUID(key), (given.startswith(TEAM), UUID(given.removeprefix(TEAM)))
        except ValueError:
            continue
        found[to].append(Chosen(task, int(seen) if seen.isdecimal() and len(seen) < 9 else None))
    if not found:
        raise Invalid(Problem("board_nothing_to_hand", "task"), "board_nothing_to_hand")
    return found


def _begin(visit: Visit, to: To, rows: list[Chosen]) -> UUID | None:
    """The act, written down and promised; None where nothing of it is hers to know of."""
    is_team, whom = to
    act, facts = (Act.PASS_ON, {"team": whom}) if is_team else (Act.HAND, {"to": whom})
    try:
        with writing() as tx:
            return begin_bulk(tx, visit.person, act, rows, facts)
    except NotFound:
        return None
    except Invalid as why:
        if why.code != "bulk_nothing":
            raise
        return None


def _told(bulk_id: UUID, many: int) -> int:
    """Says what became of the act; answers of how many of its rows nothing is told."""
    with again(Permission.SEE_BULK) as after:
        told = bulk_page(after.tx, after.person, bulk_id)
        _say(after, told)
    return many - told.done - told.left - len(told.rows)


def _say(visit: Visit, told: BulkPage) -> None:
    if told.done:
        facts = {"done": told.done, "to": told.to, "on": None}
        key = f"bulk.{told.act.value}.{'one' if told.done == 1 else 'many'}"
        flash(wording.sentence(key, facts, visit.locale), "done")
    if told.left:
        key = f"board.still.{'one' if told.left == 1 else 'many'}"
        flash(wording.sentence(key, {"n": told.left, "to": told.to}, visit.locale), "now")
        flash(url_for("bulk.shown", bulk_id=told.id), "follow")
    for row in told.rows:
        kind = Forbidden if "who" in row.facts else Refusal
        said = {"task": row.name, "case": row.case_number, "why": failures.said(kind(row.code, **row.facts))}
        flash(wording.sentence("board.not_handed", said, visit.locale), "now")
