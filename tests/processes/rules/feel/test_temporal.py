"""Dates, times and durations are read and written alike."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.rules.feel.temporal import (
    read_at,
    read_date,
    read_date_time,
    read_duration,
    read_time,
    read_zone,
    show_date_time,
    show_duration,
    show_time,
    show_zone,
)
from processes.rules.feel.values import YearsMonths


@given(some.dates())
def test_a_date_is_read_as_it_was_written(day: date) -> None:
    assert read_date(day.isoformat()) == day


@given(some.datetimes(timezones=some.sampled_from([None, read_zone("Z"), read_zone("@Europe/Copenhagen")])))
def test_a_moment_is_read_as_it_was_written(moment) -> None:  # type: ignore[no-untyped-def]  # hypothesis gives the type
    read = read_date_time(show_date_time(moment))
    assert read is not None
    assert read.replace(fold=0) == moment.replace(fold=0)


@given(some.timedeltas())
def test_a_duration_is_read_as_it_was_written(size: timedelta) -> None:
    assert read_duration(show_duration(size)) == size


@given(some.integers(-(10**9), 10**9))
def test_months_are_read_as_they_were_written(months: int) -> None:
    assert read_duration(str(YearsMonths(months))) == YearsMonths(months)


@pytest.mark.parametrize(
    "text", ["2026-3-2", "2026-02-30", "20260302", "12026-03-02", "0000-01-01", "-2026-03-02", "", "02026-03-02"]
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text",
    ["10:30", "24:00:00", "10:60:00", "10:30:00+19:00", "10:30:00+01:60", "10:30:00@Moon/Sea", "10:30:00@../x", "T10"],
)
def test_what_is_no_time(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize("text", ["P", "PT", "P1", "P1DT", "P1Y1D", "1D", "P1.5D", "PT9999999999999S", "P9999999999D"])
def test_what_is_no_duration(text: str) -> None:
    assert read_duration(text) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("10:30:00.500", "10:30:00.5"),
        ("10:30:00+00:00", "10:30:00Z"),
        ("10:30:00+01:30:15", "10:30:00+01:30:15"),
        ("10:30:00-05:00", "10:30:00-05:00"),
        ("10:30:00@Europe/Copenhagen", "10:30:00@Europe/Copenhagen"),
    ],
)
def test_a_time_is_shown_in_its_shortest_form(text: str, shown: str) -> None:
    value = read_time(text)
    assert value is not None
    assert show_time(value) == shown


def test_a_date_and_time_needs_both_to_be_right() -> None:
    assert read_date_time("2026-13-01T10:00:00") is None
    assert read_date_time("2026-03-02T25:00:00") is None
    assert show_date_time(read_at("2026-03-02T10:00:00")) == "2026-03-02T10:00:00"
    midnight = read_date_time("2026-03-02")
    assert midnight is not None
    assert midnight.hour == 0


def test_a_literal_is_whichever_of_the_kinds_it_spells() -> None:
    assert read_at("P1D") == timedelta(days=1)
    assert read_at("-P1Y") == YearsMonths(-12)
    assert read_at("2026-03-02") == date(2026, 3, 2)
    assert read_at("10:30:00") == read_time("10:30:00")
    assert read_at("soon") is None


def test_a_zone_is_known_or_none() -> None:
    assert show_zone(None) == ""
    assert read_zone("+01:00:61") is None
    assert read_zone("CET") is None
