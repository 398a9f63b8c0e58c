"""Half-filled answers: kept as they are typed, and forgotten when the task is done (motion/completing)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from processes import clock
from processes.records import AnswerDraft
from processes.store.transaction import Transaction


def keep_draft(tx: Transaction, task_id: UUID, person_id: UUID, answers: dict[str, Any]) -> None:
    """Write or replace this person's draft of this task; characters the database cannot hold (NUL) are left out."""
    answers = _storable(answers)
    statement = insert(AnswerDraft).values(task_id=task_id, person_id=person_id, answers=answers, saved_at=clock.now())
    tx.execute(
        statement.on_conflict_do_update(
            index_elements=["task_id", "person_id"],
            set_={"answers": statement.excluded.answers, "saved_at": statement.excluded.saved_at},
        )
    )


def _storable(typed: Any) -> Any:
    if isinstance(typed, str):
        return typed.replace("\0", "")
    if isinstance(typed, dict):
        return {_storable(name): _storable(one) for name, one in typed.items()}
    return [_storable(one) for one in typed] if isinstance(typed, list) else typed
