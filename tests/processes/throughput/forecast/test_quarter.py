"""A quarter starts from what was known that Monday; the last two are held against what came."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from processes import clock
from processes.calendar.first_days import monday_of
from processes.store.transaction import read_only
from processes.throughput.forecast.past import known
from processes.throughput.forecast.quarter import begins, proven_quarters, quarters_before, start
from processes.throughput.forecast.seen import seen
from processes.throughput.forecast.weeks import AHEAD, Weeks
from tests.processes.throughput.forecast.conftest import Past, manager
from tests.processes.throughput.forecast.histories import FIRST
from tests.processes.throughput.forecast.past_world import STEPS


def test_the_last_two_quarters_were_told_from_what_was_known_then(past: Past) -> None:
    today = clock.today()
    monday = monday_of(today)
    with read_only(past.engine) as tx:
        started = seen(tx, manager(tx), past.scope, STEPS, today)["inflow"]
        early = started.first + timedelta(weeks=30)
        found = known(tx, manager(tx), past.scope, [*begins(monday), *begins(early)], today)
    told = quarters_before(started, monday, found, STEPS)
    assert told is not None
    assert len(told) == 2
    assert start(started, started.first + timedelta(weeks=10), found) is None
    assert quarters_before(started, early, found, STEPS) is None


def test_a_quarter_that_was_told_exactly_is_no_way_off() -> None:
    came = Weeks(FIRST, tuple(range(10, 90)))
    exact = np.repeat(np.array(came.counts[-2 * AHEAD :], dtype=np.float64)[:, None], 5, axis=1)
    proven = proven_quarters((exact[:AHEAD], exact[AHEAD:]), came)
    assert proven is not None
    assert (proven.weeks, proven.outer, proven.error) == (26, 100.0, 0.0)
    assert proven.last_year is not None
    assert proven.average is not None
    assert proven.error < min(proven.last_year, proven.average)
    assert proven_quarters((), came) is None
    assert proven_quarters((exact[:AHEAD], exact[AHEAD:]), Weeks(FIRST, (1,) * 30)) is None
