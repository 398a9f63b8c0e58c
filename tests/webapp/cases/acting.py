"""The case of the screens' world that the acts are tried on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from flask import Flask
from sqlalchemy import select

from processes.records import Case, Citizen, Deviation, Repair, Task, TaskCondition
from processes.store.transaction import read_only


@dataclass(frozen=True, slots=True)
class Found:
    """A case's id, where it stands, and what waits for a second pair of eyes."""

    id: UUID
    step: str
    condition: str
    waiting: tuple[UUID, ...]


def amina(app: Flask) -> Found:
    """Amina Khan's case as it is in the database now."""
    with read_only(app.extensions["database"]) as tx:
        wanted = select(Case).join(Citizen, Citizen.id == Case.citizen_id).where(Citizen.name == "Amina Khan")
        case = tx.one(wanted)
        step = select(Task.step).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
        waiting = [
            *tx.execute(select(Repair.id).where(Repair.case_id == case.id, Repair.closed_at.is_(None))).scalars(),
            *tx.execute(
                select(Deviation.id).where(Deviation.case_id == case.id, Deviation.closed_at.is_(None))
            ).scalars(),
        ]
        return Found(case.id, tx.execute(step.limit(1)).scalar() or "", case.condition, tuple(waiting))
