"""The outlook tells what comes from what was, and what would come if something were other than it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import Forbidden
from processes.store.transaction import Transaction, read_only
from processes.throughput.counted import Scope
from processes.throughput.forecast.outlook import outlook
from processes.throughput.forecast.what_if import WhatIf
from tests.cast import Cast
from tests.processes.throughput.forecast.conftest import GROWING, Past, manager
from tests.processes.throughput.forecast.past_world import RULE, STEPS


def test_what_comes_is_near_what_came_and_says_how_well_that_was_told_before(past: Past) -> None:
    with read_only(past.engine) as tx:
        told = outlook(tx, manager(tx), past.scope)
    assert told.inflow.past.counts[-1] >= GROWING[-1]
    assert told.monday == clock.today() - timedelta(days=clock.today().weekday())
    for line in (told.inflow, told.ended, told.work, told.due, told.week_8):
        assert len(line.bands) == 13
        assert all(list(week) == sorted(week) for week in line.bands)
        assert line.proven is not None
    lately = sum(told.inflow.past.counts[-13:])
    assert 0.7 * lately < sum(week[2] for week in told.inflow.bands) < 1.4 * lately
    done = sum(told.work.past.counts[-13:])
    assert 0.7 * done < sum(week[2] for week in told.work.bands) < 1.4 * done
    assert {one.element for one in told.kinds} >= set(STEPS)
    due = next(one for one in told.dues if one.rule.key == RULE)
    assert sum(due.now.known) > 0
    assert due.now.all >= sum(due.now.known)
    assert due.other is None


def test_with_fewer_hands_less_is_done_and_with_more_cases_more_comes(past: Past) -> None:
    with read_only(past.engine) as tx:
        fewer = outlook(tx, manager(tx), past.scope, WhatIf(capacity=50))
        more = outlook(tx, manager(tx), past.scope, WhatIf(inflow=150))
    assert _middle(fewer.work.other) < _middle(fewer.work.bands)
    assert _middle(more.work.other) > _middle(more.work.bands)
    assert _middle(more.inflow.other) == pytest.approx(_middle(more.inflow.bands) * 1.5)
    assert fewer.inflow.other == ()


def test_a_shorter_term_brings_days_forward_and_more_of_them_are_missed(past: Past) -> None:
    with read_only(past.engine) as tx:
        told = outlook(tx, manager(tx), past.scope, WhatIf(terms=((RULE, -21),)))
    due = next(one for one in told.dues if one.rule.key == RULE)
    assert due.other is not None
    assert due.other.at_once > 0
    assert due.now.late is not None
    assert due.other.late is not None
    assert due.other.late > due.now.late
    assert (due.other.too_late or 0) > (due.now.too_late or 0)


def test_a_step_that_is_no_longer_there_is_not_done(past: Past) -> None:
    with read_only(past.engine) as tx:
        told = outlook(tx, manager(tx), past.scope, WhatIf(gone=frozenset({STEPS[1]})))
    gone = next(one for one in told.kinds if one.element == STEPS[1])
    assert gone.whole[2] > 0
    assert gone.other == (0.0,) * 5


def test_the_same_question_has_the_same_answer(past: Past) -> None:
    with read_only(past.engine) as tx:
        assert outlook(tx, manager(tx), past.scope) == outlook(tx, manager(tx), past.scope)


def test_who_may_not_see_figures_sees_no_forecast(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        outlook(tx, cast.astrid, Scope())


def _middle(bands: tuple[tuple[float, ...], ...]) -> float:
    return sum(week[2] for week in bands)
