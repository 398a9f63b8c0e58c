"""The weeks of each team are what its cases say, one by one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.records import Case
from processes.store.transaction import read_only, transaction
from processes.throughput.alerts.weekly import WEEKS, weekly
from processes.throughput.refresh import refresh


@pytest.mark.parametrize("days", [25, -35])
def test_inflow_and_stock_are_counted_case_by_case_also_of_an_earlier_day(world: Engine, days: int) -> None:
    with transaction(world) as tx:
        refresh(tx)
    with clock.frozen(clock.now() + timedelta(days=days)), read_only(world) as tx:
        today = clock.today()
        monday = today - timedelta(days=today.weekday())
        cases = list(tx.execute(select(Case)).scalars())
        told = weekly(tx, today)
        begun = [one for one in cases if one.opened_at < clock.now()]
        assert set(told) >= {one.team_id for one in begun if one.team_id and one.closed_at is None} != set()
        for team, series in told.items():
            own = [one for one in cases if one.team_id == team]
            for n in range(WEEKS):
                first = monday - timedelta(weeks=WEEKS - n)
                after = first + timedelta(weeks=1)
                opened = [one.opened_at.astimezone(clock.COPENHAGEN).date() for one in own]
                assert series["inflow"][n] == sum(first <= day < after for day in opened)
                lying = sum(
                    day < after
                    and (one.closed_at is None or one.closed_at.astimezone(clock.COPENHAGEN).date() >= after)
                    for day, one in zip(opened, own, strict=True)
                )
                assert series["stock"][n] == lying
        assert all(len(values) == WEEKS for series in told.values() for values in series.values())
