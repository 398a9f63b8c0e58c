"""What is wrong adds up: by team, by check and by day it is what the flaws say one by one."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import Engine

from processes import clock
from processes.store.transaction import transaction
from processes.throughput.counted import Scope
from processes.throughput.flaw_refresh import check_all
from processes.throughput.flaw_sums import flaw_sums
from processes.throughput.flaws import flaws, side_of


def test_the_sums_are_those_of_the_flaws_one_by_one(world: Engine) -> None:
    with clock.frozen(clock.now() + timedelta(days=120)), transaction(world) as tx:
        check_all(tx)
        today = clock.today()
        days = [today - timedelta(weeks=n) for n in (9, 3, 0)]
        told, every = flaw_sums(tx, Scope(), days), flaws(tx, Scope(), date(2000, 1, 1))
        now = [one for one in every if one.counts_on(today)]
        assert told.cases == len({one.case_id for one in now}) > 0
        assert told.teams == Counter(team for team, _ in {(one.team_id, one.case_id) for one in now})
        assert {key: one.n for key, one in told.rules.items()} == Counter(one.rule for one in now)
        for key, one in told.rules.items():
            assert one.oldest == min(flaw.since for flaw in now if flaw.rule == key)
        for day in days:
            assert told.days[day] == len({one.case_id for one in every if one.counts_on(day)})
        rows, n = side_of(tx, Scope(), "", 2, 3)
        assert n == len(now)
        order = sorted(now, key=lambda one: (one.since, one.case_id, one.rule, one.place))
        assert rows == order[2:5]
        assert side_of(tx, Scope(), "", n, 3) == ([], n)
