"""A case counts its legal clocks anew, because the law it is under has changed."""

from __future__ import annotations

from uuid import UUID

from processes.language import Text
from processes.motion.move import lock, move
from processes.motion.moving import Cause
from processes.records import Condition
from processes.store.transaction import Transaction


def renew(tx: Transaction, case_id: UUID) -> bool:
    """Count the clocks of a running case anew; every change of a day is an entry. False if the case does not run."""
    case = lock(tx, case_id)
    if not case.is_open or case.condition != Condition.RUNNING:
        return False
    move(tx, case, lambda run: run.recompute(), cause=Cause("law_changed", name=Text("Frist ændret", "Term changed")))
    return True
