"""Rows are made to agree with the run: one function for each kind of row, all in the caller's transaction."""

from __future__ import annotations

from typing import Any

import orjson
from sqlalchemy.orm.attributes import set_committed_value

from processes.audit.kinds import CaseFinished
from processes.audit.trail import record
from processes.motion.booked import release_ahead
from processes.motion.extra import withdraw_extras
from processes.motion.history import reach_stage, write_decisions, write_passages
from processes.motion.letters import promise_letters
from processes.motion.moving import Moved, Moving
from processes.motion.opened import settle_tasks
from processes.motion.plain import plain
from processes.motion.waits import promise_calls, promise_messages, settle_subscriptions, settle_timers
from processes.records import Condition


def settle(moving: Moving) -> Moved:
    """Make every row agree with the run, write the trail, and keep the new state.

    Clocks go first, because tasks take their days from them; the state goes last.
    """
    run, case = moving.run, moving.case
    moving.clocks.settle(moving)
    settle_tasks(moving)
    settle_timers(moving)
    settle_subscriptions(moving)
    write_passages(moving)
    write_decisions(moving)
    reach_stage(moving)
    promise_calls(moving)
    promise_letters(moving)
    promise_messages(moving)
    if run.ended and case.is_open:
        finish(moving)
    record(moving.tx, None, *moving.entries)
    keep(moving)
    moving.tx.flush()
    return Moved(case.id, tuple(moving.opened), case.stage, not case.is_open, case.outcome)


KEEP = """
UPDATE "case" SET state = :case_state, facts = CAST(:case_facts AS jsonb), stage = :case_stage,
       condition = :case_condition, outcome = :case_outcome, closed_at = :case_closed_at, revision = :case_revision,
       team_id = :case_team_id, centre_id = :case_centre_id, caseworker_id = :case_caseworker_id
 WHERE id = :case_kept
"""


def keep(moving: Moving) -> None:
    """Write the case in one statement with all its rows; the record in memory has the same values and is not dirty."""
    case = moving.case
    values: dict[str, Any] = {
        "state": moving.run.state(),
        "facts": plain(moving.facts),
        "stage": case.stage,
        "condition": case.condition,
        "outcome": case.outcome,
        "closed_at": case.closed_at,
        "revision": case.revision + 1,
        "team_id": case.team_id,
        "centre_id": case.centre_id,
        "caseworker_id": case.caseworker_id,
    }
    for name, value in values.items():
        set_committed_value(case, name, value)
    values["facts"] = orjson.dumps(values["facts"]).decode()
    moving.tx.write(KEEP, case_kept=case.id, **{f"case_{name}": value for name, value in values.items()})


def finish(moving: Moving) -> None:
    """The run has come to its end: so has the case, and so have the clocks that still ran.

    A time that is booked ahead is free again.
    """
    case = moving.case
    case.condition = Condition.FINISHED
    case.outcome = moving.run.outcome
    case.closed_at = moving.at
    moving.entries.append(CaseFinished(case.id, case.outcome))
    release_ahead(moving.tx, case.id)
    withdraw_extras(moving)
