"""Days, weeks and months."""

from __future__ import annotations

import pytest

from tests.processes.rules.feel.ask import feel


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('day of year(@"2026-03-02")', "61"),
        ('day of week(@"2026-03-02")', "Monday"),
        ('month of year(@"2026-03-02T10:00:00")', "March"),
        ('week of year(@"2026-01-01")', "1"),
        ('is(@"10:00:00Z", @"11:00:00+01:00")', "false"),
        ('is(@"10:00:00Z", @"10:00:00Z")', "true"),
        ('is(@"2026-03-02T10:00:00Z", @"2026-03-02T11:00:00+01:00")', "false"),
        ("is(1, 1.0)", "true"),
        ('is(1, "1")', "false"),
        ("is(null, null)", "true"),
    ],
)
def test_a_call_has_its_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text
