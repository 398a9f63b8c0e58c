"""Why deadlines were missed, held against the rows one by one; told to those alone who may open the cases."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Engine, select

from processes import clock
from processes.records import Deadline, Person
from processes.store.transaction import Transaction, transaction
from processes.throughput.counted import Scope
from processes.throughput.suppress import is_exact
from processes.throughput.timeliness.page import timeliness
from processes.throughput.timeliness.reasons import WAITED, reasons
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


def test_of_cases_one_may_not_open_none_is_told(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    assert not is_exact(cast.ditte, Scope())
    assert reasons(tx, cast.ditte, Scope()) is None
