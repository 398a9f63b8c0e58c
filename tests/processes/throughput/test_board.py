"""The board tells what the rows say, for the places its reader may look at."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden, NotFound
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Case, Deadline
from processes.store.transaction import Transaction, read_only, transaction
from processes.throughput.board import JUDGED, Timely, board
from processes.throughput.counted import Scope, counted
from processes.throughput.names import Rule
from processes.throughput.refresh import refresh
from processes.throughput.shares import Measure
from tests.cast import Cast
from tests.processes.throughput.flow.readers import reader
from tests.processes.throughput.forecast.conftest import Past
from webapp.throughput.period import usual


def test_the_whole_house_is_what_the_rows_say(world: Engine) -> None:
    with transaction(world) as tx:
        refresh(tx)
    with clock.frozen(clock.now() + timedelta(days=20)), read_only(world) as tx:
        told = board(tx, reader(tx).person, "all")
        cases = list(tx.execute(select(Case)).scalars())
        binding = [one for one in tx.execute(select(Deadline)).scalars() if one.watched and "authority" in one.binds]
        open_now = [one for one in binding if one.ended_at is None]
        today = clock.today()
        assert told.stock == sum(one.is_open for one in cases)
        assert told.late_count == sum(one.due_day < today for one in open_now) > 0
        assert told.due_today == sum(one.due_day == today for one in open_now)
        assert sum(week.started for week in told.weeks) <= len(cases)
        assert told.weeks[-1].monday <= today < told.weeks[-1].monday + timedelta(days=7)
        assert [one.oldest for one in told.late] == sorted(one.oldest for one in told.late)
        assert told.ages.n == sum(told.ages.groups)


def test_whoever_leads_a_team_sees_that_and_no_other(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    own = board(tx, cast.ditte)
    assert own.here.scope.teams == cast.ditte.led_team_ids
    assert [one.key for one in own.choices] == ["all", "centre:north", "team:north-1"]
    with pytest.raises(NotFound):
        board(tx, cast.ditte, "team:south-1")


def test_its_links_and_its_neighbours_are_of_the_same_days(past: Past) -> None:
    with read_only(past.engine) as tx:
        told = board(tx, reader(tx).person, f"team:{past.team.key}")
        team = frozenset({past.team.id})
        judged = counted(tx, JUDGED, (), Scope(told.timely_since, told.yesterday, teams=team))
        since = usual("13w", told.today).since
        finished = counted(tx, [Measure.FINISHED], (), Scope(since, told.today, teams=team))
    assert told.whole.n == sum(one.n for one in judged) > 0
    assert told.lead.n == sum(one.n for one in finished) > 0


def test_caseworkers_have_no_board(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        board(tx, cast.astrid)


def test_of_fewer_than_five_no_share_is_told_and_a_hundred_is_never_rounded_up_to() -> None:
    rule = Rule("P4-10", Text.of("First"), Text.of("§"), is_law=True, verified=True)
    assert Timely(rule, FEWEST - 1, 0).share is None
    assert Timely(rule, FEWEST, 0).share == 100
    assert Timely(rule, 999, 1).share == 99


def test_of_places_that_are_not_hers_nothing_under_five_is_told(past: Past) -> None:
    with read_only(past.engine) as tx:
        place = f"team:{past.team.key}"
        exact, told = board(tx, reader(tx).person, place), board(tx, reader(tx, Role.PROCESS_OWNER).person, place)
    assert (exact.exact, told.exact) == (True, False)
    for one in (told.stock, told.late_count, told.due_today, told.whole.kept, told.whole.missed, told.lead.n):
        assert one % FEWEST == 0
    assert all(week.started % FEWEST == week.finished % FEWEST == 0 for week in told.weeks)
    assert 0 < told.lead.n <= exact.lead.n
    assert 0 < told.stock <= exact.stock
    assert any(week.started % FEWEST for week in exact.weeks)
