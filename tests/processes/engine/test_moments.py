"""Durations and repetitions keep Copenhagen's clock, across daylight saving."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.clock import COPENHAGEN
from processes.engine.moments import Cycle, Span, local, read_cycle, read_moment, read_span


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=COPENHAGEN)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("P28D", Span(days=28)),
        ("P4W", Span(days=28)),
        ("P1M", Span(months=1)),
        ("P1Y2M", Span(months=14)),
        ("PT12H", Span(watch=timedelta(hours=12))),
        ("PT36H", Span(watch=timedelta(hours=36))),
        ("P1DT1M0,5S", Span(days=1, watch=timedelta(minutes=1, seconds=0.5))),
        ("-P1M3D", Span(months=-1, days=-3)),
    ],
)
def test_a_duration_is_read(text: str, span: Span) -> None:
    assert read_span(text) == span


@pytest.mark.parametrize("text", ["", "P", "PT", "28D", "P1H", "P1.5D", "P1DT", "deadline(x)", "P1D2M", "PP1D"])
def test_what_is_no_duration_is_none(text: str) -> None:
    assert read_span(text) is None


@pytest.mark.parametrize(
    ("start", "text", "end"),
    [
        ("2026-03-28T09:00", "P1D", "2026-03-29T09:00"),  # 23 hours
        ("2026-10-24T09:00", "P1D", "2026-10-25T09:00"),  # 25 hours
        ("2026-03-28T09:00", "PT24H", "2026-03-29T10:00"),
        ("2026-10-24T09:00", "PT24H", "2026-10-25T08:00"),
        ("2026-03-02T00:00", "P28D", "2026-03-30T00:00"),
        ("2026-01-31T12:00", "P1M", "2026-02-28T12:00"),
        ("2024-02-29T12:00", "P1Y", "2025-02-28T12:00"),
        ("2026-03-28T02:30", "P1D", "2026-03-29T03:30"),  # half past two is skipped that night
    ],
)
def test_days_and_months_keep_the_time_of_day_and_hours_pass(start: str, text: str, end: str) -> None:
    span = read_span(text)
    assert span is not None
    assert local(span.after(at(start))) == at(end)


@given(
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.integers(-400, 400),
    st.integers(0, 23),
)
def test_a_span_of_days_ends_at_the_same_time_of_day(start: date, days: int, hour: int) -> None:
    begin = datetime.combine(start, time(hour, 30), COPENHAGEN).astimezone(UTC)
    end = local(Span(days=days).after(begin))
    wall = local(begin)
    assert end.date() == wall.date() + timedelta(days=days)
    assert end.time() == wall.time() or end.hour == wall.hour + 1  # only where that time does not exist


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("P1M", ["2027-12-31T23:50", "2028-01-31T23:50", "2028-02-29T23:50", "2028-03-31T23:50", "2028-04-30T23:50"]),
        ("P1Y", ["2024-02-29T12:00", "2025-02-28T12:00", "2026-02-28T12:00", "2027-02-28T12:00", "2028-02-29T12:00"]),
        ("P1D", ["2027-03-27T02:30", "2027-03-28T03:30", "2027-03-29T02:30"]),
        ("P1W", ["2026-10-18T02:30", "2026-10-25T02:30", "2026-11-01T02:30"]),
        ("PT24H", ["2026-10-24T09:00", "2026-10-25T08:00", "2026-10-26T08:00"]),
    ],
)
def test_a_repetition_keeps_the_day_and_the_hour_it_began_with(text: str, row: list[str]) -> None:
    span, (first, *rest) = read_span(text), map(at, row)
    assert span is not None
    last = first
    for moment in rest:
        last = span.following(first, last)
        assert local(last) == moment


def test_what_is_not_in_the_row_is_followed_by_one_span_more() -> None:
    first, last = at("2026-03-02T08:00"), at("2026-03-05T10:00")
    assert Span(days=2).following(first, last) == Span(days=2).after(last)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 4), st.integers(0, 14), st.integers(1, 40))
def test_a_repetition_goes_forward(begun: date, hour: int, months: int, days: int) -> None:
    first = datetime.combine(begun, time(hour, 30), COPENHAGEN).astimezone(UTC)
    span = Span(months=months, days=days)
    row = [first]
    for _ in range(5):
        row.append(span.following(first, row[-1]))
    assert row == [span.after(first, place) for place in range(6)] == sorted(set(row))


@pytest.mark.parametrize(
    ("text", "cycle"),
    [
        ("R3/PT10H", Cycle(3, None, Span(watch=timedelta(hours=10)))),
        ("R/P1M", Cycle(None, None, Span(months=1))),
        ("R-1/P1D", Cycle(None, None, Span(days=1))),
        ("P7D", Cycle(None, None, Span(days=7))),
        ("R2/2026-04-01T08:00:00+02:00/P1D", Cycle(2, at("2026-04-01T08:00"), Span(days=1))),
        ("R2/P1D/2026-04-03T08:00:00+02:00", Cycle(2, at("2026-04-01T08:00"), Span(days=1))),
    ],
)
def test_a_repetition_is_read(text: str, cycle: Cycle) -> None:
    assert read_cycle(text) == cycle


@pytest.mark.parametrize("text", ["", "R", "R3/", "R3/x", "R3/P1D/x", "R3/2026-01-01/x", "P0D", "R2/PT0S"])
def test_what_is_no_repetition_is_none(text: str) -> None:
    assert read_cycle(text) is None


def test_a_bare_date_is_its_first_moment_in_copenhagen_and_a_naive_time_is_copenhagens() -> None:
    assert read_moment("2026-07-01") == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert read_moment("2026-07-01T10:00:00") == datetime(2026, 7, 1, 8, tzinfo=UTC)
    assert read_moment("2026-07-01T10:00:00Z") == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert read_moment("tomorrow") is None
