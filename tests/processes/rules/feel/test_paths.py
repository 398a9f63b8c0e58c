"""What stands behind a dot."""

from __future__ import annotations

from typing import Any

import pytest

from tests.processes.rules.feel.ask import feel


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('@"2026-03-02".year', "2026"),
        ('@"2026-03-02".month', "3"),
        ('@"2026-03-02".day', "2"),
        ('@"2026-03-02".weekday', "1"),
        ('@"2026-03-02".hour', "0"),
        ('@"2026-03-02".minute + @"2026-03-02".second', "0"),
        ('@"2026-03-02".time offset', "PT0S"),
        ('@"2026-03-02".timezone', None),
        ('@"2026-03-02T10:30:15".minute', "30"),
        ('@"10:30:15+01:00".time offset', "PT1H"),
        ('@"10:30:15".second', "15"),
        ('@"10:30:15@Europe/Paris".timezone', "Europe/Paris"),
        ('@"10:30:15Z".timezone', None),
        ('@"P1DT25H".days', "2"),
        ('@"-P1DT2H".hours', "-2"),
        ('@"PT90M".minutes', "30"),
        ('@"PT90S".seconds', "30"),
        ('@"-P14M".years', "-1"),
        ('@"P14M".months', "2"),
        ("[1..5).start", "1"),
        ("[1..5).end included", "false"),
        ("(> 5).start included", "false"),
        ("[{a: 1}, {b: 2}].a", "[1, null]"),
        ('"text".length', None),
        ("null.a", None),
    ],
)
def test_a_part_of_a_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('for d in @"2026-02-27"..@"2026-03-02" return d.day', "[27, 28, 1, 2]"),
        ('for d in @"2026-03-02"..@"2026-03-01" return d.day', "[2, 1]"),
        ("for i in [1..4) return i", "[1, 2, 3]"),
        ('for i in @"P1D"..@"P2D" return i', None),
        ("for i in 1..null return i", None),
    ],
)
def test_what_a_loop_runs_over(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text


@pytest.mark.parametrize("name", ["__class__", "__dict__", "real", "isoformat", "keys", "tzinfo"])
@pytest.mark.parametrize("value", [1, "a", [1], {"a": 1}, None, True])
def test_no_attribute_of_python_is_within_reach(name: str, value: Any) -> None:
    assert feel(f"x.{name}", {"x": value}) in (None, [None])
