"""What a second pair of eyes looks at before it agrees: what was asked for, and what it sets off as the case stands."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.cases.waiting import Waiting, one_waiting
from processes.engine import Run
from processes.errors import EngineFault, Refusal
from processes.motion.trial import Trial, try_out
from processes.records import Case, Deviation, Person, Repair, RepairSort
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What waits, and what it would set off now; no ``trial`` where that cannot be told (``because`` says why)."""

    waiting: Waiting
    trial: Trial | None
    facts: tuple[tuple[str, str], ...]  # the answer that was typed
    because: str = ""


def second_look(tx: Transaction, person: Person, kind: str, key: UUID) -> SecondLook:
    """The page of one that waits. Raises as ``one_waiting``."""
    waiting = one_waiting(tx, person, kind, key)
    row = tx.find(Repair, key) if kind == "repair" else tx.find(Deviation, key)
    facts = tuple((name, str(value)) for name, value in row.facts.items()) if isinstance(row, Repair) else ()
    case = tx.find(Case, row.case_id)
    if waiting.stale or waiting.sort == "add" or (waiting.sort == RepairSort.REOPEN and not waiting.to):
        return SecondLook(waiting, None, facts)
    try:
        return SecondLook(waiting, try_out(tx, case, lambda run: _change(run, row)), facts)
    except (Refusal, EngineFault) as fault:
        return SecondLook(waiting, None, facts, fault.code)


def _change(run: Run, row: Repair | Deviation) -> None:
    if isinstance(row, Deviation):
        run.skip(row.step)
    elif row.sort == RepairSort.MOVE:
        run.move(row.step, row.target)
    elif row.sort == RepairSort.ANSWER:
        run.answer(row.step, row.facts)
    else:
        run.reopen(row.target)
