"""Of other places the forecast is reckoned from what is told in fives, and from nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

import pytest

from processes.access.permissions import Role
from processes.reading.few import FEWEST
from processes.records import Centre
from processes.store.transaction import Transaction, read_only, transaction
from processes.throughput.counted import Scope, counted
from processes.throughput.forecast.outlook import outlook
from processes.throughput.forecast.past import known
from processes.throughput.forecast.seen import LINES
from processes.throughput.forecast.what_if import WhatIf
from processes.throughput.refresh import refresh
from processes.throughput.shares import COLUMNS, Measure
from tests.cast import a_team
from tests.processes.throughput.forecast.conftest import Past, manager
from tests.processes.throughput.forecast.past_world import a_past


def test_the_weeks_come_in_fives_and_so_does_what_they_are_told_from(past: Past) -> None:
    with read_only(past.engine) as tx:
        exact, told = (outlook(tx, manager(tx, role), past.scope) for role in (Role.AUDITOR, Role.PROCESS_OWNER))
    assert (exact.exact, told.exact) == (True, False)
    for name in LINES:
        mine, hers = getattr(exact, name), getattr(told, name)
        assert hers.bands
        assert hers.bands != mine.bands
        assert all(n % FEWEST == 0 for n in hers.past.counts)
        assert 0 < sum(hers.past.counts) <= sum(mine.past.counts)
        assert any(n % FEWEST for n in mine.past.counts)
    assert all(sum(one.now.known) % FEWEST == 0 for one in told.dues)
    assert all(one.whole[-1] >= FEWEST for one in told.kinds)


def test_what_is_told_in_fives_is_still_near_what_came(past: Past) -> None:
    with read_only(past.engine) as tx:
        told = outlook(tx, manager(tx, Role.PROCESS_OWNER), past.scope, WhatIf(capacity=50))
    for name in LINES:
        line = getattr(told, name)
        lately = sum(line.past.counts[-13:])
        assert 0.6 * lately < line.whole < 1.5 * lately, (name, lately, line.whole)
    assert sum(week[2] for week in told.work.other) < told.work.whole
    assert sum(one.whole[2] for one in told.kinds) == pytest.approx(told.work.whole, rel=0.1)


def a_small_team(tx: Transaction, past: Past) -> Scope:
    """A team in the same centre with four cases that began in the last weeks."""
    team = a_team(tx, "small", past.team.group, tx.find(Centre, past.team.centre_id))
    tx.flush()
    a_past(tx, past.version, team, (1, 1, 1, 1))
    return replace(past.scope, teams=frozenset({team.id}))


@pytest.mark.parametrize("asked", [WhatIf(), WhatIf(capacity=60, inflow=150)])
@pytest.mark.parametrize("fresh", [True, False])
def test_four_cases_of_a_team_are_not_told_and_not_by_subtraction(past: Past, asked: WhatIf, *, fresh: bool) -> None:
    with transaction(past.engine) as tx:
        small = a_small_team(tx, past)
        if not fresh:
            refresh(tx)
    both = replace(past.scope, teams=past.scope.teams | small.teams)
    with read_only(past.engine) as tx:
        auditor, owner = manager(tx), manager(tx, Role.PROCESS_OWNER)
        assert outlook(tx, auditor, both, asked) != outlook(tx, auditor, past.scope, asked)
        assert outlook(tx, owner, both, asked) == outlook(tx, owner, past.scope, asked)
        told = outlook(tx, owner, small, asked)
        assert not any(getattr(told, name).past.counts or getattr(told, name).bands for name in LINES)
        assert (told.kinds, told.dues) == ((), ())


def test_what_rests_is_told_in_fives_from_the_day_on_which_the_last_of_them_came(past: Past) -> None:
    with read_only(past.engine) as tx:
        then = outlook(tx, manager(tx), past.scope).monday
        told = known(tx, manager(tx, Role.PROCESS_OWNER), past.scope, [then], then)[then].resting
        every = counted(tx, [Measure.RESTS], (*COLUMNS, "day"), past.scope)
    of_one_name: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for one in every:
        of_one_name[one.by[:-1]] += [(then - one.by[-1]).days] * one.n
    whole: Counter[tuple[object, int]] = Counter()
    for name, ages in of_one_name.items():
        ages.sort(reverse=True)
        for at in range(FEWEST - 1, len(ages), FEWEST):
            whole[name[-1], ages[at]] += FEWEST if ages[at] > 0 else 0
    assert {(element, age): n for element, age, n in told} == +whole
    assert 0 < sum(whole.values()) < sum(len(ages) for ages in of_one_name.values())
