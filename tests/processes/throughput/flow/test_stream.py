"""What came, went and lay is what the rows say, for every week and for every day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import Engine, select

from processes import clock
from processes.records import Case
from processes.store.transaction import read_only
from processes.throughput.counted import Scope, Sum
from processes.throughput.flow.slices import slices
from processes.throughput.flow.stream import stream, stream_of
from processes.throughput.shares import Measure
from tests.processes.throughput.flow.readers import reader


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.COPENHAGEN).date()


def test_every_slice_is_what_the_rows_say(world: Engine) -> None:
    with read_only(world) as tx:
        today = clock.today()
        cases = list(tx.execute(select(Case)).scalars())
        opened = [_day(one.opened_at) for one in cases]
        closed = [_day(one.closed_at) for one in cases if one.closed_at]
        for step in ("week", "month", "quarter"):
            told = stream(
                reader(tx), Scope(), slices(today - timedelta(days=300), today + timedelta(days=20), step), today
            )
            for one in told.slices:
                assert one.started == sum(one.slice.holds(day) for day in opened)
                assert one.finished == sum(one.slice.holds(day) for day in closed)
                last = one.slice.until
                assert one.open == sum(day <= last for day in opened) - sum(day <= last for day in closed)
            assert (told.started, told.finished) == (len(opened), len(closed))


def test_between_the_two_sums_lies_what_was_open(world: Engine) -> None:
    with read_only(world) as tx:
        today = clock.today()
        cases = list(tx.execute(select(Case)).scalars())
        told = stream(reader(tx), Scope(), slices(today - timedelta(days=60), today, "week"), today)
        for one in told.days:
            lay = [
                case
                for case in cases
                if _day(case.opened_at) <= one.day and (case.closed_at is None or _day(case.closed_at) > one.day)
            ]
            assert one.started - one.finished == len(lay)
        assert told.days[0].finished == 0


def test_a_period_that_has_not_begun_is_empty(world: Engine) -> None:
    with read_only(world) as tx:
        ahead = clock.today() + timedelta(days=7)
        assert stream(reader(tx), Scope(), slices(ahead, ahead + timedelta(days=7), "week"), clock.today()).slices == ()


def test_where_bundles_do_not_add_up_nothing_is_told_of_what_lay() -> None:
    monday = date(2026, 3, 2)
    cut = slices(monday, monday + timedelta(days=13), "week")
    came = [Sum((Measure.STARTED, monday + timedelta(days=8), 0), 15, 0)]
    told = stream_of(came, 10, cut, monday + timedelta(days=13))
    assert [(one.started, one.open) for one in told.slices] == [(0, None), (15, None)]
    assert told.days == ()
    assert [one.open for one in stream_of(came, 15, cut, monday + timedelta(days=13)).slices] == [0, 15]
