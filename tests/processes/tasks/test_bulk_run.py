"""Carrying an act on many out: each row by itself, two runners at once, and one that is broken off."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from uuid import UUID

import pytest
from sqlalchemy import Engine, func, select

from processes.records import Bulk, BulkRow, Entry, Task
from processes.store.transaction import Transaction, open_database, transaction
from processes.tasks import bulk_run
from processes.tasks.bulk import Act, Chosen, begin_bulk
from processes.tasks.bulk_row import do_row
from processes.tasks.bulk_run import run_bulk
from tests.builders import a_case, a_task
from tests.cast import a_cast

MANY = 40
Open = Callable[[], AbstractContextManager[Transaction]]


@pytest.fixture
def begun(own_database: Engine) -> UUID:
    """Bo claims forty tasks, every fifth of another team."""
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case = a_case(tx, team=cast.north)
        tasks = [a_task(tx, case, team=cast.south if number % 5 == 0 else cast.north) for number in range(MANY)]
        return begin_bulk(tx, cast.bo, Act.CLAIM, [Chosen(one.id, one.revision) for one in tasks], {})


def _opening(database: Engine) -> Open:
    @contextmanager
    def opened() -> Iterator[Transaction]:
        with transaction(database) as tx:
            yield tx

    return opened


def _outcomes(database: Engine) -> dict[str | None, int]:
    with transaction(database) as tx:
        return dict(tx.execute(select(BulkRow.outcome, func.count()).group_by(BulkRow.outcome)).all())


def test_what_may_be_done_is_done_and_the_rest_says_why(own_database: Engine, begun: UUID) -> None:
    assert run_bulk(_opening(own_database), begun, 60)
    assert _outcomes(own_database) == {"done": 32, "refused": 8}
    with transaction(own_database) as tx:
        assert set(tx.execute(select(BulkRow.code).where(BulkRow.outcome == "refused")).scalars()) == {"forbidden"}
        assert tx.find(Bulk, begun).ended_at is not None
        assert tx.one(select(func.count()).select_from(Task).where(Task.assignee_id.is_not(None))) == 32


def test_two_who_run_the_same_act_do_each_row_once(own_database: Engine, begun: UUID) -> None:
    databases = [open_database(own_database.url.render_as_string(hide_password=False), pool=1) for _ in range(3)]
    runners = [threading.Thread(target=run_bulk, args=(_opening(one), begun, 60)) for one in databases]
    for one in runners:
        one.start()
    for one in runners:
        one.join()
    for database in databases:
        database.dispose()
    assert _outcomes(own_database) == {"done": 32, "refused": 8}
    with transaction(own_database) as tx:
        assert tx.one(select(func.count()).select_from(Entry).where(Entry.kind == "TaskClaimed")) == 32


def test_a_run_that_has_no_time_left_goes_on_later(own_database: Engine, begun: UUID) -> None:
    assert not run_bulk(_opening(own_database), begun, 0)
    assert _outcomes(own_database) == {None: MANY}
    assert run_bulk(_opening(own_database), begun, 60)


def test_a_run_that_is_broken_off_loses_no_row_and_does_none_twice(
    own_database: Engine, begun: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = do_row, []

    def dies(tx: Transaction, bulk_id: UUID, position: int) -> None:
        real(tx, bulk_id, position)
        calls.append(position)
        if len(calls) == 3:
            raise RuntimeError("the power is gone")

    monkeypatch.setattr(bulk_run, "do_row", dies)
    with pytest.raises(RuntimeError):
        run_bulk(_opening(own_database), begun, 60)
    monkeypatch.undo()
    assert run_bulk(_opening(own_database), begun, 60)
    assert _outcomes(own_database) == {"done": 32, "refused": 8}


def test_a_row_whose_task_is_held_just_then_has_its_turn_again(own_database: Engine, begun: UUID) -> None:
    hasty = open_database(own_database.url.render_as_string(hide_password=False), pool=1, lock_wait_ms=50)
    held, go_on = threading.Event(), threading.Event()

    def holds() -> None:
        with transaction(own_database) as tx:
            tx.execute(select(Task).with_for_update())
            held.set()
            go_on.wait(10)

    holding = threading.Thread(target=holds)
    holding.start()
    held.wait(10)
    assert not run_bulk(_opening(hasty), begun, 0.08)
    go_on.set()
    holding.join()
    assert run_bulk(_opening(hasty), begun, 60)
    hasty.dispose()
    assert _outcomes(own_database) == {"done": 32, "refused": 8}
