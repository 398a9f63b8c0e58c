"""A case that cannot go on is marked stuck, and its owner is told, in a transaction of its own."""

from __future__ import annotations

from uuid import UUID

from processes.audit.kinds import CaseStuck
from processes.audit.trail import record
from processes.errors import EngineFault
from processes.motion.move import lock
from processes.motion.plain import plain
from processes.promises.promise import promise
from processes.records import Condition
from processes.store.transaction import Transaction


def note_fault(tx: Transaction, case_id: UUID, fault: EngineFault) -> None:
    """Mark the case stuck where the fault arose, and tell its owner, who hears of a closed case's fault too.

    What led to the fault was rolled back: nothing of the case is lost.
    """
    case = lock(tx, case_id)
    if case.condition == Condition.STUCK:
        return
    if case.is_open and case.condition != Condition.SUSPENDED:
        case.condition = Condition.STUCK
        case.fault = {"code": fault.code, "element": fault.element, "facts": plain(fault.facts)}
        record(tx, None, CaseStuck(case.id, fault.element, fault.code))
    promise(tx, "notice", case=case.id, sort="case_stuck", element=fault.element, code=fault.code)
