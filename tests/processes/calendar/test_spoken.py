"""Lengths in words."""

from __future__ import annotations

import pytest

from processes.calendar.lengths import Length
from processes.calendar.rule import Bound, Days
from processes.calendar.spoken import BOUND, bound_words, length_words
from processes.language import Text


@pytest.mark.parametrize(
    ("length", "days", "da", "en"),
    [
        ("P8W", Days.CALENDAR, "8 uger", "8 weeks"),
        ("P1W", Days.CALENDAR, "1 uge", "1 week"),
        ("P14D", Days.CALENDAR, "14 dage", "14 days"),
        ("P1D", Days.WORKING, "1 arbejdsdag", "1 working day"),
        ("P3D", Days.WORKING, "3 arbejdsdage", "3 working days"),
        ("-P6M", Days.CALENDAR, "6 måneder", "6 months"),
        ("P2Y", Days.CALENDAR, "2 år", "2 years"),
        ("P1M3D", Days.CALENDAR, "1 måned og 3 dage", "1 month and 3 days"),
        ("PT24H", Days.CALENDAR, "24 timer", "24 hours"),
        ("P0D", Days.CALENDAR, "0 dage", "0 days"),
        ("P1Y1M1DT1H", Days.CALENDAR, "1 år, 1 måned, 1 dag og 1 time", "1 year, 1 month, 1 day and 1 hour"),
    ],
)
def test_a_length_is_said_as_people_say_it(length: str, days: Days, da: str, en: str) -> None:
    assert length_words(Length.read(length), days) == Text(da, en)


def test_everybody_who_can_be_bound_has_a_name() -> None:
    assert set(BOUND) == set(Bound)
    assert bound_words((Bound.DOCTOR, Bound.CITIZEN)) == Text("lægen og borgeren", "the doctor and the citizen")
    assert bound_words(()) == Text("", "")
