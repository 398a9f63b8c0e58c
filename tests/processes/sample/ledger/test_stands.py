"""How a case in memory stands; the walks of test_bulk compare it with what the database tells."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from processes import clock
from processes.motion.standing import standing
from processes.records import Absence, Case, Deadline, Task, Timer
from processes.sample.ledger.book import Ledger
from processes.sample.ledger.outside import Outside
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import Cast

TODAY = date(2026, 3, 2)


@pytest.fixture
def ledger(tx: Transaction, cast: Cast) -> Ledger:
    away = {"person_id": cast.astrid.id, "substitute_id": cast.ditte.id}
    tx.add(Absence(id=new_id(), since=date(2026, 4, 1), until=date(2026, 4, 9), **away))
    tx.flush()
    return Ledger(Outside(tx), count())


def _timer(case_id: object, **more: object) -> Timer:
    return Timer(id=new_id(), case_id=case_id, step=str(new_id()), element="E", due_at=clock.now(), **more)


def test_standing_tells_of_a_case_alone_and_of_what_still_waits(ledger: Ledger, cast: Cast) -> None:
    case = Case(id=new_id(), caseworker_id=cast.astrid.id)
    mine, fired, other = _timer(case.id), _timer(case.id, fired_at=clock.now()), _timer(new_id())
    done = Task(id=new_id(), case_id=case.id, step="2", element="T", condition="done", completed_by_id=cast.egon.id)
    ledger.add(case, mine, fired, other, done)
    stands = standing(ledger, case, TODAY)
    assert [one.id for one in stands.timers.values()] == [mine.id]
    assert (stands.tasks, stands.doers) == ({}, {"T": (cast.egon.id,)})
    assert stands.caseworker_teams == cast.astrid.team_ids


def test_who_is_away_has_somebody_who_stands_in(ledger: Ledger, cast: Cast) -> None:
    case = Case(id=new_id(), caseworker_id=cast.astrid.id)
    here, away = (standing(ledger, case, day) for day in (TODAY, date(2026, 4, 2)))
    assert (here.caseworker_here, here.substitute) == (True, None)
    assert (away.caseworker_here, away.substitute) == (False, cast.ditte.id)


def test_a_deadline_is_read_again_only_when_it_has_changed(ledger: Ledger) -> None:
    case, now = Case(id=new_id()), clock.now()
    row = Deadline(
        id=new_id(),
        case_id=case.id,
        rule="P4-10",
        turn=1,
        started_by="x",
        start_day=TODAY,
        due_day=TODAY,
        due_at=now,
        counted_day=TODAY,
        explanation=[],
        points={},
        alerts=[],
        revision=1,
    )
    ledger.add(case, row)
    first, second = (standing(ledger, case, TODAY).deadlines[0] for _ in range(2))
    assert first is second
    row.due_day = date(2026, 3, 9)
    assert standing(ledger, case, TODAY).deadlines[0].due == date(2026, 3, 9)
