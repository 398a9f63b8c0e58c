"""An interview that is booked stands in the inbox by its hour, or by its legal day if that comes first."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

from processes import clock
from processes.forms.form import Form
from processes.motion.due import FAR, Due, appointment

INTERVIEW = Form.read(
    json.dumps(
        {
            "type": "object",
            "title": "Samtale",
            "x-en": {"title": "Interview"},
            "properties": {
                "heldAt": {
                    "type": "string",
                    "format": "date-time",
                    "title": "Afholdt",
                    "x-en": {"title": "Held"},
                    "x-prefill": "slot",
                }
            },
        }
    ),
    "interview",
)


def test_the_booked_time_is_the_appointment(monday: datetime) -> None:
    booked = monday + timedelta(hours=2)
    assert appointment(INTERVIEW, {"slot": booked}) == booked


def test_a_time_earlier_today_still_counts_and_yesterdays_does_not(monday: datetime) -> None:
    assert appointment(INTERVIEW, {"slot": monday - timedelta(hours=3)}) is not None
    assert appointment(INTERVIEW, {"slot": monday - timedelta(days=1)}) is None


def test_without_a_booking_or_a_form_there_is_none(monday: datetime) -> None:
    assert appointment(INTERVIEW, {}) is None
    assert appointment(None, {"slot": monday}) is None


def test_a_task_is_sorted_by_what_comes_first(monday: datetime) -> None:
    soon, late = monday + timedelta(hours=1), monday + timedelta(days=30)
    due = Due(date(2026, 3, 10), None)
    assert due.or_at(soon) == soon
    assert due.or_at(late) == due.sort_at
    assert Due(None, None).or_at(None) == FAR
    assert due.or_at(None).astimezone(clock.COPENHAGEN).date() == date(2026, 3, 10)
