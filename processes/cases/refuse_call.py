"""A handed call that was refused for good: the diagram's own error event goes on from there, if it has one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from processes.audit.kinds import CallRefused
from processes.audit.trail import record
from processes.cases.answer_call import Asked, must_not_rest
from processes.motion.move import lock, look, move
from processes.motion.moving import Cause, Moved
from processes.store.transaction import Transaction

UNCAUGHT = "engine_error_uncaught"


def refuse_call(tx: Transaction, asked: Asked, code: str, facts: Mapping[str, Any]) -> Moved | None:
    """Tell the case that the call ended in the error ``code`` (``rate_unknown``, ``outside_refused``).

    None when it no longer waits for it. Raises ``EngineFault(UNCAUGHT)`` when nothing in the diagram catches it.
    """
    case = lock(tx, asked.case_id, wait=False)
    must_not_rest(case)
    if not case.is_open or not any(one.step == asked.step for one in look(tx, case).calls()):
        return None
    cause = Cause("call_refused", asked.step, asked.title, {"code": code})
    moved = move(tx, case, lambda run: run.fail(asked.step, code, facts), cause=cause)
    record(tx, None, CallRefused(case.id, asked.element, code))
    return moved
