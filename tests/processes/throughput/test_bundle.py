"""The bundles that are kept are those a patient clerk would make of the sums, whatever has happened since."""

from __future__ import annotations

from collections import Counter

import pytest
from sqlalchemy import Engine, delete, func, select

from processes.records import Tally, TallyKey, TallyMark, TallyTold
from processes.store.transaction import Transaction, read_only, transaction
from processes.throughput.bundle import bundle_all
from processes.throughput.counted import Scope, counted
from processes.throughput.refresh import refresh
from processes.throughput.shares import COLUMNS, Measure
from processes.throughput.suppress import ALL, told
from tests.cast import Cast
from tests.processes.throughput.bundles import Units, bundled, scattered, settled
from tests.processes.throughput.happening import something_happens

EVERY = (*COLUMNS, "day", "value")


def _kept(tx: Transaction) -> Units:
    columns = (*(getattr(TallyKey, one) for one in COLUMNS), TallyTold.day, TallyTold.value, TallyTold.n)
    rows = tx.execute(select(*columns).join(TallyKey, TallyKey.id == TallyTold.key_id))
    return Counter({(tuple(row[:-3]), row[-3], row[-2]): row[-1] for row in rows})


def _summed(tx: Transaction) -> Units:
    columns = (*(getattr(TallyKey, one) for one in COLUMNS), Tally.day, Tally.value, Tally.n)
    rows = tx.execute(select(*columns).join(TallyKey, TallyKey.id == Tally.key_id).where(Tally.n > 0))
    return Counter({(tuple(row[:-3]), row[-3], row[-2]): row[-1] for row in rows})


def _plainly(tx: Transaction) -> Units:
    rows = counted(tx, tuple(Measure), EVERY)
    return bundled(Counter({(one.by[:-2], one.by[-2], one.by[-1]): one.n for one in rows}))


def _told(tx: Transaction, scope: Scope = ALL) -> Units:
    rows = told(tx, None, tuple(Measure), EVERY, scope)
    return Counter({(one.by[:-2], one.by[-2], one.by[-1]): one.n for one in rows})


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_bundles_of_many_small_names_are_those_of_the_clerk(tx: Transaction, cast: Cast, seed: int) -> None:
    units = scattered(tx, cast, seed)
    bundle_all(tx)
    assert _kept(tx) == bundled(units)
    minutes = select(func.sum(TallyTold.total)).where(TallyTold.n > 0)
    assert tx.one(minutes) == 60 * sum(bundled(units).values())  # each unit of these bears a minute


def test_what_is_told_is_right_before_meanwhile_and_after_the_sums(world: Engine) -> None:
    with read_only(world) as tx:
        assert _told(tx) == _plainly(tx)  # nothing was ever summed up
    with transaction(world) as tx:
        refresh(tx)
    with read_only(world) as tx:
        known = _told(tx)
        assert known == _plainly(tx) == _kept(tx)
        assert known
    assert something_happens(world, 25) >= 10
    with read_only(world) as tx:
        later = _told(tx)
        assert later == _plainly(tx) != known
        days = sorted({day for _, day, _ in later})
        since, until = days[len(days) // 3], days[-len(days) // 3]
        assert _told(tx, Scope(since=since, until=until)) == {
            one: n for one, n in later.items() if since <= one[1] <= until
        }
    with transaction(world) as tx:
        assert refresh(tx) > 0
    with read_only(world) as tx:
        assert _told(tx) == later == _kept(tx) == bundled(_summed(tx))


def test_bundles_are_not_believed_where_the_sums_are_not(world: Engine) -> None:
    with transaction(world) as tx:
        refresh(tx)
        right = _told(tx)
        tx.execute(delete(TallyMark))
        tx.execute(delete(TallyTold))
        assert _told(tx) == right


def test_whoever_reads_settled_sums_reads_the_bundles_that_are_kept(tx: Transaction, cast: Cast) -> None:
    units = scattered(tx, cast, 1)
    settled(tx)
    assert _told(tx) == bundled(units)
    tx.execute(delete(TallyTold))
    assert _told(tx) == Counter()
