"""Days with us and days of waiting make up the whole time of a case, in calendar and in working days."""

from __future__ import annotations

from sqlalchemy import Engine, select, text

from processes.records import Task
from processes.store.transaction import read_only
from processes.throughput.counted import Scope
from processes.throughput.flow.times import times
from processes.throughput.shares import Measure, shares
from tests.processes.throughput.flow.readers import reader


def test_with_us_and_waiting_are_the_whole_time_case_by_case(world: Engine) -> None:
    with read_only(world) as tx:
        found = tx.execute(text(f'WITH picked AS (SELECT * FROM "case") {shares()}')).mappings()
        told = {(one["case_id"], one["measure"]): one["value"] for one in found}
        finished = [case for case, measure in told if measure == Measure.FINISHED]
        assert finished
        for case in finished:
            assert told[case, Measure.FINISHED] == told[case, Measure.WORKING] + told[case, Measure.WAITING]
            work = told[case, Measure.WORKING_WORK] + told[case, Measure.WAITING_WORK]
            assert told[case, Measure.FINISHED_WORK] == work
            assert told[case, Measure.WAITING] >= 0


def test_every_spread_is_of_as_many_as_were_finished(world: Engine) -> None:
    with read_only(world) as tx:
        told = times(reader(tx), Scope())
        assert {one.n for one in (told.lead, told.lead_work, told.working, told.waiting_work)} == {told.lead.n}
        done = tx.execute(select(Task.id).where(Task.condition == "done")).scalars().all()
        assert told.tasks.n == len(done) > 0
