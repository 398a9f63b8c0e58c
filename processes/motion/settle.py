"""Rows are made to agree with the run: one function for each kind of row, all in the caller's transaction."""

from __future__ import annotations

from processes.audit.kinds import CaseFinished
from processes.audit.trail import record
from processes.motion.history import reach_stage, write_decisions, write_passages
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
    promise_messages(moving)
    case.facts = plain(run.data)
    case.state = run.state()
    case.revision += 1
    if run.ended and case.is_open:
        finish(moving)
    record(moving.tx, None, *moving.entries)
    moving.tx.flush()
    return Moved(case.id, tuple(moving.opened), case.stage, not case.is_open, case.outcome)


def finish(moving: Moving) -> None:
    """The run has come to its end: so has the case, and so have the clocks that still ran."""
    case = moving.case
    case.condition = Condition.FINISHED
    case.outcome = moving.run.outcome
    case.closed_at = moving.at
    moving.entries.append(CaseFinished(case.id, case.outcome))
