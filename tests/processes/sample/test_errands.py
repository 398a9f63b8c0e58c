"""What workers would do is done at once, and promised no more."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from processes.promises.promise import promise
from processes.records import Document, Notice, Promise
from processes.sample.errands import Errands
from processes.store.files import Files
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_case
from tests.cast import Cast
from tests.situations import NO, a_running_case, held_by, the_task


def _left(tx: Transaction) -> int | None:
    return tx.execute(select(func.count()).select_from(Promise)).scalar()


def test_a_letter_is_written_kept_and_the_case_moves_on(
    tx: Transaction, cast: Cast, monday: datetime, tmp_path: Path
) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    Errands(tx, Files(tmp_path)).run(case.id)
    document: Document = tx.execute(select(Document)).scalar_one()
    assert "Vi har behandlet din ansøgning." in Files(tmp_path).get(document.hash).decode()
    assert case.outcome == "answered"
    assert _left(tx) == 0


def test_somebody_is_told_on_the_screen_but_nothing_is_mailed(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    case = a_case(tx, team=cast.north)
    promise(tx, "notice", case=case.id, sort="task_handed", person=str(cast.bo.id))
    Errands(tx, Files(tmp_path)).run(case.id)
    assert tx.execute(select(Notice.person_id)).scalars().all() == [cast.bo.id]
    assert _left(tx) == 0


def test_another_cases_promises_are_left_to_their_own_walk(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    case, other = a_case(tx, team=cast.north), a_case(tx, team=cast.north)
    promise(tx, "notice", case=other.id, sort="task_handed", person=str(cast.bo.id))
    Errands(tx, Files(tmp_path)).run(case.id)
    assert _left(tx) == 1
