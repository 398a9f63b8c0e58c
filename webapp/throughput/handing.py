"""Handing tasks over from the board: each by the verb of its own, and what it says stands on the board.

Of tasks that are not hers to give it says only how many of those she chose they are: not what they are called, and not
whether there are such tasks at all.
"""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Forbidden, Invalid, NotFound, Problem, Refusal
from processes.language import Text
from processes.records import Case, Task, Team
from processes.tasks.bulk import Act, Chosen, begin_bulk
from processes.tasks.bulk_run import run_bulk
from processes.tasks.bulk_shown import BulkPage, bulk_page
from processes.tasks.pass_on import pass_on
from webapp import failures, wording
from webapp.door import Visit, again, reads, writing
from webapp.throughput.routes import screens

PATIENCE = 20.0
GIVE, TEAM = "to-", "team:"
To = tuple[bool, UUID]  # whether it is a team, and which


@screens.post("/board/hand")
@reads(Permission.ACT_IN_BULK)
def handed(visit: Visit) -> ResponseReturnValue:
    """``begin_bulk`` for each colleague and ``pass_on`` for each team; what each verb says stands on the board."""
    closed = sum((_pass_on if is_team else _hand)(visit, to, rows) for (is_team, to), rows in _asked().items())
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


def _hand(visit: Visit, to: UUID, rows: list[Chosen]) -> int:
    """Answers how many of the rows are not told of."""
    try:
        with writing() as tx:
            bulk_id = begin_bulk(tx, visit.person, Act.HAND, rows, {"to": to})
    except NotFound:
        return len(rows)
    except Invalid as why:
        if why.code != "bulk_nothing":
            raise
        return len(rows)
    run_bulk(writing, bulk_id, PATIENCE)
    with again(Permission.SEE_BULK) as after:
        told = bulk_page(after.tx, after.person, bulk_id)
        _say(after, told)
    return len(rows) - told.done - told.left - len(told.rows)


def _pass_on(visit: Visit, team_id: UUID, rows: list[Chosen]) -> int:
    """Each row in a transaction of its own, so that one that is refused stops no other.

    Answers how many of the rows are not told of.
    """
    done = closed = 0
    for row in rows:
        try:
            with writing() as tx:
                pass_on(tx, visit.person, row.task_id, team_id, row.seen)
            done += 1
        except (Forbidden, NotFound):
            closed += 1
        except Refusal as why:
            task = visit.tx.find(Task, row.task_id)
            said = {"task": task.name, "case": visit.tx.find(Case, task.case_id).number, "why": failures.said(why)}
            flash(wording.sentence("board.not_handed", said, visit.locale), "now")
    if done:
        team = visit.tx.find(Team, team_id)
        facts = {"n": done, "team": Text(team.name_da, team.name_en)}
        flash(wording.sentence(f"board.passed_on.{'one' if done == 1 else 'many'}", facts, visit.locale), "done")
    return closed


def _say(visit: Visit, told: BulkPage) -> None:
    if told.done:
        facts = {"done": told.done, "to": told.to, "on": None}
        flash(wording.sentence(f"bulk.hand.{'one' if told.done == 1 else 'many'}", facts, visit.locale), "done")
    for row in told.rows:
        kind = Forbidden if "who" in row.facts else Refusal
        said = {"task": row.name, "case": row.case_number, "why": failures.said(kind(row.code, **row.facts))}
        flash(wording.sentence("board.not_handed", said, visit.locale), "now")
