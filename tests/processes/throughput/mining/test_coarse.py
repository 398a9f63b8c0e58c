"""Times leave the house as coarse as the purpose allows, and what came after something still comes after it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import Engine, select

from processes.clock import COPENHAGEN
from processes.records import Case
from processes.store.transaction import read_only, transaction
from processes.throughput.mining import take_log as verb
from processes.throughput.mining.coarse import GRAINS, Grain, coarse
from processes.throughput.mining.logged import Told, told
from tests.processes.throughput.mining.logs import taken

UNITS = {Grain.HOUR: timedelta(hours=1), Grain.DAY: timedelta(days=1)}


def _moments(one: Told) -> list[datetime]:
    clocks = [at for each in one.clocks for at in (each.started_at, each.missed_at, each.kept_at) if at]
    return [*(each.at for each in one.happenings), *clocks]


@pytest.mark.parametrize("grain", UNITS)
def test_only_the_hour_or_the_day_is_left_and_the_order(world: Engine, grain: Grain) -> None:
    with read_only(world) as tx:
        for one in told(tx, list(tx.execute(select(Case.id)).scalars())):
            before, after = _moments(one), _moments(coarse(one, grain))
            order = sorted(range(len(before)), key=before.__getitem__)
            for at, next_ in pairwise(order):
                assert (before[at] == before[next_]) == (after[at] == after[next_])
            assert [after[at] for at in order] == sorted(after)
            for exact, left in zip(before, after, strict=True):
                here, there = exact.astimezone(COPENHAGEN), left.astimezone(COPENHAGEN)
                assert here.date() == there.date()
                assert grain is Grain.DAY or here.hour == there.hour
                begin = datetime.combine(there.date(), time(there.hour if grain is Grain.HOUR else 0), COPENHAGEN)
                assert there - begin < timedelta(seconds=len(before))  # a number in the order, not a time


def test_exact_times_stay(world: Engine) -> None:
    with read_only(world) as tx:
        (one, *_) = told(tx, list(tx.execute(select(Case.id)).scalars()))
        assert coarse(one, Grain.EXACT) is one


@pytest.mark.parametrize("purpose", GRAINS)
def test_every_purpose_has_its_grain_and_a_log_is_written_in_it(world: Engine, purpose: str) -> None:
    with transaction(world) as tx:
        log = taken(tx, purpose=purpose)
        whole = "".join(verb.pieces(tx, log))
        assert log.grain is GRAINS[purpose] is not Grain.EXACT
        assert whole.count("T00:") > 1000 or log.grain is Grain.HOUR
        minutes = {line[14:16] for line in whole.split('key="time:timestamp" value="')[1:]}
        assert minutes == {"00"}
