"""The sweep of legal clocks: everybody told once, and a busy case stalls nobody."""

from __future__ import annotations

from datetime import timedelta

import pytest
from celery import Celery
from sqlalchemy import Engine, select

from processes import clock
from processes.motion.move import lock
from processes.records import Case, Deadline, Promise
from processes.store.transaction import transaction
from tests.builders import a_citizen
from tests.cast import a_cast
from tests.situations import a_running_case
from workers.jobs import deadlines as module
from workers.jobs.deadlines import deadlines


@pytest.fixture
def cases(app: Celery, own_database: Engine) -> list[Case]:
    """Three cases whose clocks run."""
    with transaction(own_database) as tx:
        cast, citizen = a_cast(tx), a_citizen(tx)
        return [a_running_case(tx, cast, citizen=citizen, caseworker=cast.astrid) for _ in range(3)]


def missed(database: Engine) -> int:
    """How many clocks are noted as missed."""
    with transaction(database) as tx:
        return len(tx.execute(select(Deadline).where(Deadline.missed_at.is_not(None))).all())


def test_a_clock_that_ran_out_is_missed_and_told_once(cases: list[Case], own_database: Engine) -> None:
    with clock.frozen(clock.now() + timedelta(days=3650)):
        assert deadlines.apply().result == len(cases)
        with transaction(own_database) as tx:
            told = len(tx.execute(select(Promise).where(Promise.kind == "notice")).all())
        assert told > 0
        assert deadlines.apply().result == 0
        with transaction(own_database) as tx:
            assert len(tx.execute(select(Promise).where(Promise.kind == "notice")).all()) == told
    assert missed(own_database) == len(cases)


def test_nothing_is_told_before_its_moment(cases: list[Case], own_database: Engine) -> None:
    with clock.frozen(clock.now() - timedelta(days=3650)):
        assert deadlines.apply().result == 0


def test_a_busy_case_is_looked_at_by_the_next_sweep_and_the_others_now(cases: list[Case], own_database: Engine) -> None:
    with clock.frozen(clock.now() + timedelta(days=3650)):
        with transaction(own_database) as working:
            lock(working, cases[0].id)
            assert deadlines.apply().result == len(cases) - 1
        assert deadlines.apply().result == 1


def test_a_full_batch_wakes_another_sweep(
    cases: list[Case], own_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[str] = []
    monkeypatch.setattr(module, "BATCH", 2)
    monkeypatch.setattr(deadlines.app, "send_task", lambda name, **_: woken.append(name))
    with clock.frozen(clock.now() + timedelta(days=3650)):
        assert deadlines.apply().result == 2
        assert woken.count("deadlines") == 1
        woken.clear()
        assert deadlines.apply().result == 1
        assert "deadlines" not in woken
