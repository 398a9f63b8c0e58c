"""Figures are those of the trail, to the last one, before and after the sums were brought up to date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import Engine

from processes.cases.cancel import cancel
from processes.store.transaction import Transaction, read_only, transaction
from processes.throughput.counted import Scope, counted
from processes.throughput.refresh import refresh
from processes.throughput.shares import Measure
from tests.processes.throughput.happening import leader_of, something_happens
from tests.processes.throughput.trail import Group, cases, everything

SCOPES: dict[str, Callable[[frozenset[UUID]], Scope]] = {
    "definition_id": lambda these: Scope(definitions=these),
    "centre_id": lambda these: Scope(centres=these),
    "team_id": lambda these: Scope(teams=these),
    "version_id": lambda these: Scope(versions=these),
}
NONE: tuple[Counter[Group], Counter[Group]] = (Counter(), Counter())
TOLD = tuple(one for one in Measure if one is not Measure.DONE_LATE)


def _figures(tx: Transaction) -> Counter[Group]:
    found = counted(tx, TOLD, ("measure", "key", "day", "value"))
    return Counter({(Measure(one.by[0]), *one.by[1:]): one.n for one in found})


def _differences(tx: Transaction, told: Counter[Group] | None = None) -> tuple[Counter[Group], Counter[Group]]:
    """What the figures have too much, and what they lack."""
    told, plainly = _figures(tx) if told is None else told, everything(tx)
    return told - plainly, plainly - told


def test_every_figure_is_what_the_trail_says_and_stays_so(world: Engine) -> None:
    with read_only(world) as tx:
        assert _differences(tx) == NONE  # nothing was ever summed up
    with transaction(world) as tx:
        everything = refresh(tx)
        assert everything == len(cases(tx))
    with read_only(world) as tx:
        known = _figures(tx)
        assert _differences(tx, known) == NONE
    assert something_happens(world, 25) >= 10
    with read_only(world) as tx:
        later = _figures(tx)
        assert later != known
        assert _differences(tx, later) == NONE  # without waiting for anything
    with transaction(world) as tx:
        assert 0 < refresh(tx) < everything
    with read_only(world) as tx:
        assert _figures(tx) == later
    with transaction(world) as tx:
        assert refresh(tx) == 0


def test_what_was_begun_before_the_sums_and_ended_after_them_is_not_overlooked(world: Engine) -> None:
    with transaction(world) as slow:
        one = next(one for one in cases(slow) if one.is_open)
        cancel(slow, leader_of(slow, one), one.id, "double")
        slow.flush()
        for _ in range(2):
            with transaction(world) as tx:
                refresh(tx)
        something_happens(world, 3)
        with transaction(world) as tx:
            refresh(tx)
    with read_only(world) as tx:
        assert _differences(tx) == NONE
    with transaction(world) as tx:
        assert refresh(tx) >= 1
        assert _differences(tx) == NONE


@pytest.mark.parametrize("dimension", ["definition_id", "centre_id", "team_id", "version_id"])
def test_the_parts_add_up_to_the_whole(world: Engine, dimension: str) -> None:
    with transaction(world) as tx:
        refresh(tx)
        parts = counted(tx, [Measure.STARTED], (dimension,))
        assert sum(one.n for one in parts) == len(cases(tx)) == counted(tx, [Measure.STARTED], ())[0].n
        for part in parts:
            if part.by[0] is not None:
                alone = counted(tx, [Measure.STARTED], (), SCOPES[dimension](frozenset({part.by[0]})))
                assert alone[0].n == part.n


def test_days_bound_what_is_counted_on_both_sides(world: Engine) -> None:
    with read_only(world) as tx:
        days = sorted(one.by[0] for one in counted(tx, [Measure.STARTED], ("day",)))
        within = counted(tx, [Measure.STARTED], ("day",), Scope(since=days[2], until=days[5]))
        assert sorted(one.by[0] for one in within) == days[2:6]


def test_what_is_no_dimension_is_refused(world: Engine) -> None:
    with read_only(world) as tx, pytest.raises(ValueError, match="person"):
        counted(tx, [Measure.STARTED], ("person",))
