"""What is wrong adds up: by team, by check and by day it is what the flaws say one by one."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import Engine

from processes import clock
from processes.store.transaction import Transaction, transaction
from processes.throughput.counted import Scope
from processes.throughput.flaw_refresh import check_all
from processes.throughput.flaw_sums import flaw_sums
from processes.throughput.flaws import flaws, side_of
from tests.builders import a_version
from tests.cast import Cast
from tests.processes.throughput.flawed import a_case_of, counts_on
from tests.processes.throughput.flow.readers import reader

SICK = "sickness_follow_up"


def test_the_sums_are_those_of_the_flaws_one_by_one(world: Engine) -> None:
    with clock.frozen(clock.now() + timedelta(days=120)), transaction(world) as tx:
        check_all(tx)
        today = clock.today()
        days = [today - timedelta(weeks=n) for n in (9, 3, 0)]
        told, every = flaw_sums(tx, reader(tx).person, Scope(), days), flaws(tx, Scope(), date(2000, 1, 1))
        now = [one for one in every if counts_on(one, today)]
        assert told.cases == len({one.case_id for one in now}) > 0
        assert told.teams == Counter(team for team, _ in {(one.team_id, one.case_id) for one in now})
        assert {key: one.n for key, one in told.rules.items()} == Counter(one.rule for one in now)
        for key, one in told.rules.items():
            assert one.oldest == min(flaw.since for flaw in now if flaw.rule == key)
        for day in days:
            assert told.days[day] == len({one.case_id for one in every if counts_on(one, day)})
        rows, n = side_of(tx, Scope(), "", 2, 3)
        assert n == len(now)
        order = sorted(now, key=lambda one: (one.since, one.case_id, one.rule, one.place))
        assert rows == order[2:5]
        assert side_of(tx, Scope(), "", n, 3) == ([], n)


def test_of_other_places_faults_are_told_in_fives_and_no_single_day(tx: Transaction, cast: Cast) -> None:
    version = a_version(tx)
    for n in range(7):
        a_case_of(tx, SICK, cast.south, fullDate=f"2026-01-0{n + 1}").version_id = version.id
    tx.flush()
    today = clock.today()
    mine, hers = (flaw_sums(tx, one, Scope(), [today]) for one in (cast.carla, cast.ditte))
    assert (mine.cases, mine.days[today]) == (7, 7)
    assert (hers.cases, hers.days[today]) == (5, 5)
    found, told = mine.rules["plan_date_passed"], hers.rules["plan_date_passed"]
    assert (found.n, found.oldest is not None) == (7, True)
    assert (told.n, told.cases, told.oldest) == (5, 5, None)
    assert flaw_sums(tx, cast.ditte, Scope(teams=frozenset({cast.north.id}))).cases == 0
