"""The cases behind a figure are exactly those that were counted, before and after the sums were brought up to date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden, Invalid, NotFound
from processes.records import Person
from processes.store.transaction import Transaction, read_only, transaction
from processes.throughput.behind import Asked, behind
from processes.throughput.counted import Scope, counted
from processes.throughput.refresh import refresh
from processes.throughput.shares import Measure
from processes.throughput.stock import stock
from tests.cast import Cast


def _who(tx: Transaction, role: Role) -> Person:
    people: Iterable[Person] = tx.execute(select(Person)).unique().scalars()
    return next(one for one in people if role in one.roles)


@pytest.mark.parametrize("fresh", [True, False])
def test_every_figure_opens_down_to_as_many_as_it_says(world: Engine, fresh: bool) -> None:
    if fresh:
        with transaction(world) as tx:
            refresh(tx)
    with clock.frozen(clock.now() + timedelta(days=20)), read_only(world) as tx:
        owner = _who(tx, Role.AUDITOR)
        sums = counted(tx, list(Measure), ("measure", "key", "value"))
        for one in sums:
            measure, key, value = one.by
            asked = Asked((measure,), "all", Scope(keys=frozenset({key})), least=value, most=value)
            assert behind(tx, owner, asked, "follow_up").n == one.n
        assert len(sums) > 20


def test_days_and_versions_bound_it_as_they_bound_the_figure(world: Engine) -> None:
    with transaction(world) as tx:
        refresh(tx)
    with read_only(world) as tx:
        owner = _who(tx, Role.AUDITOR)
        for one in counted(tx, [Measure.STARTED], ("day", "version_id")):
            day, version = one.by
            scope = Scope(since=day, until=day, versions=frozenset({version}))
            found = behind(tx, owner, Asked(("started",), "all", scope), "follow_up")
            assert (found.n, found.cases, len(found.rows)) == (one.n, one.n, one.n)


def test_what_is_open_now_opens_too(world: Engine) -> None:
    with read_only(world) as tx:
        owner = _who(tx, Role.AUDITOR)
        found = behind(tx, owner, Asked(("open",), "all"), "follow_up")
        assert found.n == found.cases == stock(tx, owner, Scope()) > 0
        assert behind(tx, owner, Asked(("resting",), "all"), "follow_up").cases <= found.cases


def test_cases_elsewhere_are_neither_named_nor_counted(world: Engine) -> None:
    with read_only(world) as tx:
        people: Iterable[Person] = tx.execute(select(Person)).unique().scalars()
        leaders = [one for one in people if Role.TEAM_LEADER in one.roles and Role.CENTRE_MANAGER not in one.roles]
        told = [behind(tx, one, Asked(("started",), "all"), "follow_up") for one in leaders]
        every = {one.number for one in behind(tx, _who(tx, Role.AUDITOR), Asked(("started",), "all"), "audit").rows}
        fewer = [one for one in told if one.cases < len(every)]
        assert fewer
        assert all(one.cases == len(one.rows) == one.note.cases and not one.exact for one in fewer)


def test_without_a_purpose_nothing_is_told(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    with pytest.raises(Invalid):
        behind(tx, cast.ditte, Asked(("started",)), "")
    with pytest.raises(Invalid):
        behind(tx, cast.ditte, Asked(("sunshine",)), "follow_up")
    with pytest.raises(Invalid):
        behind(tx, cast.ditte, Asked(("open", "started")), "follow_up")
    with pytest.raises(NotFound):
        behind(tx, cast.ditte, Asked(("started",), "team:south-1"), "follow_up")


def test_caseworkers_open_no_figures(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        behind(tx, cast.astrid, Asked(("started",)), "follow_up")
