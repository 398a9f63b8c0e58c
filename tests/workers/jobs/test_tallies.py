"""The beat brings the sums up to date."""

from __future__ import annotations

from celery import Celery
from sqlalchemy import Engine

from processes.store.transaction import read_only, transaction
from processes.throughput.counted import counted
from processes.throughput.shares import Measure
from tests.cast import a_cast
from tests.situations import a_running_case
from workers.jobs.tallies import tallies


def test_a_new_case_is_summed_up_once(app: Celery, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        a_running_case(tx, a_cast(tx))
    assert (tallies(), tallies()) == (1, 0)
    with read_only(own_database) as tx:
        assert [one.n for one in counted(tx, [Measure.STARTED], ())] == [1]
