"""Handing tasks over from the board: each by the verb of its own, and what it says stands on the board.

Each task goes in a transaction of its own. Whoever asked waits a little; what is left then goes on by itself, as it was
promised, and the board says how many these are and where one sees them go. Either all of it is begun or nothing is.

Of tasks that are not hers to give it says only how many of those she chose they are: not what they are called, and not
whether there are such tasks at all.
"""

from __future__ import annotations

import time
from collections import defaultdict
from typing import Any
from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Forbidden, Invalid, NotFound, Problem, Refusal
from processes.records import Person
from processes.store.transaction import Transaction
from processes.tasks.bulk import Act, Chosen, begin_bulk
from processes.tasks.bulk_run import run_bulk
from processes.tasks.bulk_shown import BulkPage, bulk_page
from webapp import failures, wording
from webapp.door import Visit, again, reads, writing
from webapp.throughput.routes import screens

PATIENCE = 5.0  # seconds one waits for all of it; what is left then goes on by itself, and that is said
WRITTEN_OUT = 8  # tasks told with the reason why they stayed; what is told is carried in a cookie
GIVE, TEAM = "to-", "team:"
To = tuple[bool, UUID]  # whether it is a team, and which


@screens.post("/board/hand")
@reads(Permission.ACT_IN_BULK)
def handed(visit: Visit) -> ResponseReturnValue:
    """An act on many for each who gets some; what is done and what goes on after a while stands on the board."""
    try:
        asked, unsaid = _asked()
        with writing() as tx:  # in one: where a receiver is refused outright, nothing is begun for the others either
            begun = [(_begin(tx, visit.person, to, [*rows.values()]), len(rows)) for to, rows in asked.items()]
    except Invalid as why:
        flash(failures.said(why), "now")
        return _board()
    ends = time.monotonic() + PATIENCE
    closed, room = 0, WRITTEN_OUT
    for bulk_id, many in begun:
        if bulk_id is None:
            closed += many
            continue
        run_bulk(writing, bulk_id, ends - time.monotonic())
        with again(Permission.SEE_BULK) as after:
            told = bulk_page(after.tx, after.person, bulk_id)
            _say(after, told, room)
        room -= min(room, len(told.rows))
        closed += many - told.total + told.closed
    _say_how_many("board.not_hers", closed, visit)
    _say_how_many("board.to_nobody", unsaid, visit)
    return _board()


def _asked() -> tuple[dict[To, dict[UUID, Chosen]], int]:
    """The chosen rows (``id:revision``) by who gets them (``to-<id>``), and of how many nobody was chosen to get them.

    Raises ``Invalid`` where nobody gets any.
    """
    found: dict[To, dict[UUID, Chosen]] = defaultdict(dict)
    unsaid = 0
    for raw in request.form.getlist("task"):
        key, _, seen = raw.partition(":")
        try:
            given = request.form.get(GIVE + key, "")
            task, to = UUID(key), (given.startswith(TEAM), UUID(given.removeprefix(TEAM)))
        except ValueError:
            unsaid += 1
            continue
        found[to][task] = Chosen(task, int(seen) if seen.isdecimal() and len(seen) < 9 else None)
    if not found:
        raise Invalid(Problem("board_nothing_to_hand", "task"), "board_nothing_to_hand")
    return found, unsaid


def _begin(tx: Transaction, person: Person, to: To, rows: list[Chosen]) -> UUID | None:
    """The act, written down and promised; None where there are no such tasks.

    Raises ``Invalid`` for a receiver there is not, whichever tasks were chosen.
    """
    is_team, whom = to
    act, facts = (Act.PASS_ON, {"team": whom}) if is_team else (Act.HAND, {"to": whom})
    try:
        return begin_bulk(tx, person, act, rows, facts)
    except NotFound:
        raise Invalid(Problem("board_no_receiver", "to"), "board_no_receiver") from None
    except Invalid as why:
        if why.code != "bulk_nothing":
            raise
        return None


def _say(visit: Visit, told: BulkPage, room: int) -> None:
    """What became of one act: so many of the tasks that stayed are written out, the others lie on its own page."""
    whole = url_for("bulk.shown", bulk_id=told.id, back="board", place=_place())
    if told.done:
        facts = {"done": told.done, "to": told.to, "on": None}
        key = f"bulk.{told.act.value}.{'one' if told.done == 1 else 'many'}"
        flash(wording.sentence(key, facts, visit.locale), "done")
    if told.left:
        _say_how_many("board.still", told.left, visit, to=told.to)
        flash(whole, "follow")
    for row in told.rows[:room]:
        kind = Forbidden if "who" in row.facts else Refusal
        said = {"task": row.name, "case": row.case_number, "why": failures.said(kind(row.code, **row.facts))}
        flash(wording.sentence("board.not_handed", said, visit.locale), "now")
    more = told.refused - told.closed - len(told.rows[:room])
    if more:
        _say_how_many("board.more_stayed", more, visit, to=told.to)
        flash(whole, "why")


def _say_how_many(key: str, n: int, visit: Visit, **facts: Any) -> None:
    if n:
        words = wording.sentence(f"{key}.{'one' if n == 1 else 'many'}", {"n": n, **facts}, visit.locale)
        flash(words, "now")


def _board() -> ResponseReturnValue:
    return redirect(url_for("throughput.morning", place=_place()) + "#share", 303)


def _place() -> str | None:
    return request.form.get("place") or None
