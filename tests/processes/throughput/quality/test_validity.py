"""The quality of data by team and week is what the cases say, slowly counted, and stands beside timeliness."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Engine, select

from processes import clock
from processes.records import Case
from processes.store.transaction import Transaction, read_only, transaction
from processes.throughput.board import board
from processes.throughput.counted import Scope
from processes.throughput.flaw_refresh import check_all
from processes.throughput.flaws import flaws
from processes.throughput.quality.accept import accept
from processes.throughput.quality.validity import Kept, validity
from processes.throughput.refresh import refresh
from processes.throughput.trust import trust
from tests.cast import Cast
from tests.processes.throughput.flawed import a_case_of, counts_on
from tests.processes.throughput.flow.readers import reader

DAY = timedelta(days=1)


def _here(moment: object) -> date:
    return moment.astimezone(clock.COPENHAGEN).date()  # type: ignore[attr-defined,no-any-return]  # a moment


def test_every_week_is_what_the_cases_and_their_faults_say_one_by_one(world: Engine) -> None:
    with transaction(world) as tx:
        refresh(tx)
    with clock.frozen(clock.now() + timedelta(days=90)), transaction(world) as tx:
        check_all(tx)
        told = validity(tx, reader(tx).person, Scope())
        cases = list(tx.execute(select(Case)).scalars())
        found = flaws(tx, Scope(), date(2000, 1, 1))
        assert len(told.weeks) == 13
        assert told.weeks[-1].day == clock.today()
        assert all(one.day.weekday() == 6 for one in told.weeks[:-1])
        for week in told.weeks:
            open_then = {
                one.id
                for one in cases
                if _here(one.opened_at) <= week.day and (one.closed_at is None or _here(one.closed_at) > week.day)
            }
            wrong = {one.case_id for one in found if counts_on(one, week.day)}
            assert (week.trust.open, week.trust.wrong) == (len(open_then), len(wrong & open_then))
        assert told.trust == told.weeks[-1].trust == trust(tx, reader(tx).person, Scope())
        assert sum(one.trust.open for one in told.teams) == told.trust.open
        assert sum(one.trust.wrong for one in told.teams) == told.trust.wrong > 0
        assert sum(one.n for one in told.checks) == sum(counts_on(one, clock.today()) for one in found)


def test_the_timeliness_beside_it_is_that_of_the_board(world: Engine) -> None:
    with clock.frozen(clock.now() + timedelta(days=20)), read_only(world) as tx:
        told, seen = (
            validity(tx, reader(tx).person, Scope()),
            board(tx, reader(tx).person, "all"),
        )
        assert (told.timely.kept, told.timely.missed) == (seen.whole.kept, seen.whole.missed)


def test_what_is_held_to_be_right_is_told_beside(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, "sickness_follow_up", cast.north, fullDate="2026-01-02")
    accept(tx, cast.ditte, case.id, "plan_date_passed", "", "Ny dato er aftalt.")
    told = validity(tx, cast.ditte, Scope(teams=frozenset({cast.north.id})))
    assert (told.trust.open, told.trust.wrong, told.accepted) == (1, 0, 1)
    assert [one.name.en for one in told.teams] == [cast.north.name_en]


def test_of_fewer_than_five_deadlines_no_share_is_told() -> None:
    assert Kept(4, 0).share is None
    assert Kept(5, 1).share == 83
