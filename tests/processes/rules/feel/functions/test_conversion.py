"""From one kind of value to another."""

from __future__ import annotations

import pytest

from tests.processes.rules.feel.ask import feel, refused


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('date("2026-03-02")', "2026-03-02"),
        ('date("2026-02-30")', None),
        ("date(2026, 3, 2)", "2026-03-02"),
        ("date(2026, 2, 30)", None),
        ("date(10 ** 30, 2, 30)", None),
        ('date(from: @"2026-03-02T10:00:00")', "2026-03-02"),
        ("date(null)", None),
        ('date and time("2026-03-02T10:00:00")', "2026-03-02T10:00:00"),
        ('date and time("2026-03-02")', "2026-03-02T00:00:00"),
        ('date and time(@"2026-03-02", @"10:00:00Z")', "2026-03-02T10:00:00Z"),
        ('date and time(@"2026-03-02T01:00:00", @"10:00:00")', "2026-03-02T10:00:00"),
        ('date and time(@"2026-03-02T10:00:00Z")', "2026-03-02T10:00:00Z"),
        ('date and time(@"2026-07-02T10:00:00Z", "Europe/Copenhagen")', "2026-07-02T12:00:00@Europe/Copenhagen"),
        ('date and time(@"2026-07-02T10:00:00Z", "+01:00")', "2026-07-02T11:00:00+01:00"),
        ('date and time(@"2026-07-02T10:00:00", "Europe/Copenhagen")', None),
        ('date and time(@"2026-07-02T10:00:00Z", "Nowhere")', None),
        ("date and time(2026, 3, 2, 10, 30, 15.5)", "2026-03-02T10:30:15.5"),
        ('date and time(2026, 3, 2, 10, 30, 0, @"PT1H")', "2026-03-02T10:30:00+01:00"),
        ('time("10:30:00")', "10:30:00"),
        ('time("25:30:00")', None),
        ("time(10, 30, 0)", "10:30:00"),
        ("time(10, 30, 0, null)", "10:30:00"),
        ('time(10, 30, 0, @"PT0S")', "10:30:00Z"),
        ("time(25, 30, 0)", None),
        ('time(@"10:30:00")', "10:30:00"),
        ('time(@"2026-03-02T10:30:00Z")', "10:30:00Z"),
        ('time(@"2026-03-02")', "00:00:00Z"),
        ('number("1.000,50", ".", ",")', "1000.50"),
        ('number("1 000.5", " ", ".")', "1000.5"),
        ('number("12.5")', "12.5"),
        ("number(12.5)", "12.5"),
        ('number("12", ",", ",")', None),
        ('number("12", "x", ",")', None),
        ('number("12", ",", "x")', None),
        ('number("twelve")', None),
        ('number("1E99999")', None),
        ("string(null)", None),
        ("string(1E3)", "1000"),
        ('string([1, "a\\"b", null, true])', '[1, "a\\"b", null, true]'),
        ('string({a: 1, "b-c": @"P1D"})', '{a: 1, "b-c": P1D}'),
        ("string([1..2))", "[1..2)"),
        ("string((1..2])", "(1..2]"),
        ("string([(> 5)])", "[> 5]"),
        ("string([(< 5)])", "[< 5]"),
        ("string([abs])", "[function abs]"),
        (
            'string([@"2026-03-02", @"10:00:00", @"2026-03-02T10:00:00Z", @"P1M"])',
            "[2026-03-02, 10:00:00, 2026-03-02T10:00:00Z, P1M]",
        ),
        ('duration("P28D")', "P28D"),
        ('duration("P1X")', None),
        ('duration(@"P1D")', "P1D"),
        ('years and months duration(@"2026-01-31", @"2026-03-30")', "P1M"),
        ('years and months duration(@"2026-03-30", @"2026-01-31")', "-P1M"),
        ('years and months duration(@"2026-03-30T10:00:00", @"2027-03-30")', "P1Y"),
        ("not(true)", "false"),
        ("not(null)", None),
        ("not(1)", None),
    ],
)
def test_a_call_has_its_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text


def test_a_value_that_is_endless_when_written_is_not_written() -> None:
    assert refused("string(for i in 1..60 return [partial[-1], partial[-1]])") == "feel_text_too_long"
