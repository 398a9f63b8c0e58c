"""A private calendar as other programs read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from icalendar import Calendar

from processes import clock
from processes.language import Text
from processes.notices.feed import Feed, Happening
from webapp.notices.calendar import calendar_of

CASE = UUID(int=1)
TITLE = Text("Hold første samtale; ring, hvis hun ikke kommer", "Hold the first interview")
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
DAY = Happening(
    "deadline-1", date(2026, 3, 29), None, TITLE, Text("§ 13 b, stk. 1", "section 13 b(1)"), False, CASE, "2026-7", NOW
)
MEETING = Happening(
    "meeting-1",
    datetime(2026, 3, 30, 8, 30, tzinfo=clock.COPENHAGEN),
    timedelta(minutes=45),
    TITLE,
    None,
    True,
    CASE,
    "2026-7",
    NOW,
)


def _made(locale: str = "da") -> bytes:
    return calendar_of(Feed(locale, "Bo", (DAY, MEETING)), "https://a.example")


def _read(locale: str = "da") -> list[Any]:
    return Calendar.from_ical(_made(locale)).walk("VEVENT")


def test_a_legal_day_is_a_whole_day_that_keeps_nobody_busy() -> None:
    day, _ = _read()
    assert (day["DTSTART"].dt, day["DTEND"].dt) == (date(2026, 3, 29), date(2026, 3, 30))
    assert day["TRANSP"] == "TRANSPARENT"
    assert day["SUMMARY"] == "Hold første samtale; ring, hvis hun ikke kommer, sag 2026-7"
    assert day["DESCRIPTION"] == "§ 13 b, stk. 1\nIkke juridisk bekræftet"
    assert day["URL"] == f"https://a.example/cases/{CASE}"


def test_an_appointment_is_a_moment_with_its_length_the_day_after_the_clocks_changed() -> None:
    _, meeting = _read("en")
    assert meeting["DTSTART"].dt.astimezone(UTC) == datetime(2026, 3, 30, 6, 30, tzinfo=UTC)
    assert meeting["DURATION"].dt == timedelta(minutes=45)
    assert meeting["SUMMARY"] == "Hold the first interview, case 2026-7"


def test_the_same_calendar_is_the_same_bytes_so_that_nothing_is_fetched_twice() -> None:
    assert _made() == _made()
    assert {str(one["UID"]) for one in _read()} == {"deadline-1@arbejdsgang", "meeting-1@arbejdsgang"}


@pytest.mark.parametrize(
    ("locale", "summary"),
    [("da", f"{TITLE.da}, sag 2026-7 (for Carla Holm)"), ("en", f"{TITLE.en}, case 2026-7 (for Carla Holm)")],
)
def test_what_is_an_absent_colleagues_says_for_whom(locale: str, summary: str) -> None:
    made = calendar_of(Feed(locale, "Bo", (replace(MEETING, whom="Carla Holm"),)), "https://a.example")
    assert [one["SUMMARY"] for one in Calendar.from_ical(made).walk("VEVENT")] == [summary]
