"""Why deadlines were missed, held against the rows one by one; told to those alone who may open the cases."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.records import Deadline, Person
from processes.store.transaction import Transaction, transaction
from processes.throughput.counted import Scope
from processes.throughput.suppress import is_exact
from processes.throughput.timeliness.page import timeliness
from processes.throughput.timeliness.reasons import WAITED, reasons
from tests.builders import a_case, a_deadline, a_task
from tests.cast import Cast


def test_each_that_was_missed_has_one_reason(world: Engine) -> None:
    with clock.frozen(clock.now() + timedelta(days=25)), transaction(world) as tx:
        scope = Scope(since=clock.today() - timedelta(days=180))
        yasmin = tx.execute(select(Person).where(Person.login == "yasmin")).unique().scalar_one()
        own = Scope(since=scope.since, teams=yasmin.led_team_ids)
        told = reasons(tx, yasmin, own)
        assert told is not None
        assert {name for name, _ in told.waited} <= set(WAITED)
        assert told.n == timeliness(tx, yasmin, own).whole.missed > 0
        one = tx.execute(select(Deadline).where(Deadline.missed_at.is_not(None), Deadline.kind == "law")).scalars()
        for deadline in one:
            deadline.reason = "Aftalt med borgeren"
        tx.flush()
        again = reasons(tx, yasmin, own)
        assert again is not None
        assert (again.n, again.written) == (told.n, told.n)


@pytest.mark.parametrize(
    ("due", "opened", "reason"),
    [
        ("2026-11-19", "2026-11-18 23:58", "ours"),
        ("2026-11-19", "2026-11-19 00:00", "started_late"),
        ("2026-10-25", "2026-10-25 00:30", "started_late"),  # a day of 25 hours
        ("2027-03-28", "2027-03-27 23:30", "ours"),  # a day of 23
    ],
)
def test_work_that_came_on_the_last_day_came_late(
    tx: Transaction, cast: Cast, due: str, opened: str, reason: str
) -> None:
    case = a_case(tx, team=cast.north)
    day = date.fromisoformat(due)
    deadline = a_deadline(tx, case, day, watched=True)
    deadline.missed_at = deadline.due_at
    task = a_task(tx, case, holder=cast.astrid)
    task.opened_at = datetime.fromisoformat(opened).replace(tzinfo=clock.COPENHAGEN)
    tx.flush()
    with clock.frozen(deadline.due_at + timedelta(days=2)):
        told = reasons(tx, cast.ditte, Scope(since=day, teams=cast.ditte.led_team_ids))
    assert told is not None
    assert told.waited == ((reason, 1),)


def test_of_cases_one_may_not_open_none_is_told(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    assert not is_exact(cast.ditte, Scope())
    assert reasons(tx, cast.ditte, Scope()) is None
