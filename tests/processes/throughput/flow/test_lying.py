"""What lies now is what the rows say, and what is usual at a step is what left it before."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.records import Case, Passage
from processes.store.transaction import read_only
from processes.throughput.counted import Scope
from processes.throughput.flow.lying import lying, resting
from processes.throughput.spread import percentile
from processes.throughput.suppress import opened
from tests.processes.throughput.flow.readers import reader


def test_ages_are_whole_days_since_the_case_was_opened(world: Engine) -> None:
    with read_only(world) as tx:
        ahead = clock.today() + timedelta(days=5)
        cases = [one for one in tx.execute(select(Case)).scalars() if one.is_open]
        told = lying(reader(tx), Scope(), ahead)[""]
        days = [(ahead - one.opened_at.astimezone(clock.COPENHAGEN).date()).days for one in cases]
        assert sorted(told.elements()) == sorted(days)
        by_team = lying(reader(tx), Scope(), ahead, "team_id")
        for team in {one.team_id for one in cases}:
            assert sum(by_team[team].values()) == sum(one.team_id == team for one in cases)


def test_each_rest_is_counted_at_its_step_with_what_is_usual_there(world: Engine) -> None:
    with read_only(world) as tx:
        today = clock.today()
        every = list(tx.execute(select(Passage).where(Passage.how != "taken")).scalars())
        cases = {one.id: one for one in tx.execute(select(Case)).scalars()}
        now = [one for one in every if one.left_at is None and cases[one.case_id].is_open]
        told = resting(reader(tx), Scope(), today)
        assert sum(one.ages.n for one in told) == len(now) > 0
        for one in told:
            here = [rest for rest in now if rest.element == one.element]
            ages = [(today - rest.entered_at.astimezone(clock.COPENHAGEN).date()).days for rest in here]
            left = [rest for rest in every if rest.element == one.element and rest.how == "left" and rest.left_at]
            days: dict[int, int] = {}
            for rest in left:
                assert rest.left_at is not None
                if rest.left_at > rest.entered_at:
                    rested = rest.left_at.astimezone(clock.COPENHAGEN).date()
                    value = (rested - rest.entered_at.astimezone(clock.COPENHAGEN).date()).days
                    days[value] = days.get(value, 0) + 1
            assert (one.ages.n, one.oldest, one.usual) == (len(here), max(ages), percentile(days, 85))
            assert one.longer == (0 if one.usual is None else sum(age > one.usual for age in ages))


def test_elsewhere_five_are_told_at_a_time(world: Engine) -> None:
    with read_only(world) as tx:
        today = clock.today()
        stranger = reader(tx, Role.PROCESS_OWNER)
        cases = [one for one in tx.execute(select(Case)).scalars() if one.is_open]
        own = opened(stranger.person)
        exact = [one for one in cases if one.centre_id in own[0] or one.team_id in own[1]]
        told = sum(lying(stranger, Scope(), today)[""].values())
        assert len(exact) <= told <= len(cases)
        assert (told - len(exact)) % 5 == 0
        assert all(one.ages.n % 5 == 0 for one in resting(stranger, Scope(), today)) or exact
