"""The page of the flow: its parts are of one scope and agree with each other; who may not see figures sees none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden, Invalid
from processes.records import Case, Person
from processes.store.transaction import Transaction, read_only
from processes.throughput.counted import Scope
from processes.throughput.flow.grouped import BY
from processes.throughput.flow.page import WATCHED, flow
from tests.cast import Cast


def _owner(tx: Transaction) -> Person:
    people: Iterable[Person] = tx.execute(select(Person)).unique().scalars()
    return next(one for one in people if Role.AUDITOR in one.roles)


@pytest.mark.parametrize("by", [one for one in BY if one != "rules"])
def test_the_parts_agree(world: Engine, by: str) -> None:
    with read_only(world) as tx:
        today = clock.today()
        told = flow(tx, _owner(tx), Scope(today - timedelta(days=364), today), "week", by)
        cases = list(tx.execute(select(Case)).scalars())
        still = sum(one.is_open for one in cases)
        assert told.ages.n == still == sum(one.open for one in told.groups) == told.stream.slices[-1].open
        assert told.stream.started == sum(one.started for one in told.groups) == len(cases)
        assert told.stream.finished == told.times.lead.n == sum(one.n for one in told.bins)
        assert sum(one.n for one in told.leads) == told.times.lead.n
        assert sum(one.ages.n for one in told.resting) > 0


def test_a_case_counts_under_every_rule_set_that_decides_it(world: Engine) -> None:
    with read_only(world) as tx:
        today = clock.today()
        scope = Scope(today - timedelta(days=364), today)
        told = flow(tx, _owner(tx), scope, "month", "rules")
        for one in told.groups:
            alone = Scope(scope.since, scope.until, rule_sets=frozenset({str(one.key)}))
            own = flow(tx, _owner(tx), alone, "month", "rules")
            assert (own.stream.started, own.ages.n) == (one.started, one.open)
        assert len(told.groups) > 1


@pytest.mark.parametrize("watch", WATCHED)
def test_a_week_that_is_not_over_is_not_judged(world: Engine, watch: str) -> None:
    with read_only(world) as tx:
        today = clock.today()
        told = flow(tx, _owner(tx), Scope(today - timedelta(days=180), today), "week", watch=watch)
        assert all(one.until < today for one in told.watched.slices)
        assert len(told.watched.values) == len(told.watched.slices) == len(told.stream.slices) - 1


def test_nonsense_and_strangers_are_refused(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    scope = Scope(clock.today(), clock.today())
    with pytest.raises(Invalid):
        flow(tx, cast.ditte, scope, "week", "moon")
    with pytest.raises(Invalid):
        flow(tx, cast.ditte, scope, "week", watch="moon")
    with pytest.raises(Forbidden):
        flow(tx, cast.astrid, scope, "week")
