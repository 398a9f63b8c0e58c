"""An example goes on: time passes, and something is done."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from processes import clock
from processes.studio.trying.acting import act, after, begin, moment
from processes.studio.trying.differs import Differs
from processes.studio.trying.library import Library
from processes.studio.trying.reading import Step, read
from tests.conftest import MONDAY


def test_a_day_is_that_morning_at_nine() -> None:
    assert moment(date(2026, 3, 2)) == datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)
    assert moment(MONDAY) == MONDAY


@pytest.mark.parametrize(
    ("begun", "length", "ends"),
    [
        ("2026-10-24T09:00+02:00", "P1D", "2026-10-25T09:00+01:00"),
        ("2026-10-24T09:00+02:00", "PT24H", "2026-10-25T08:00+01:00"),
        ("2026-10-25T02:30+01:00", "PT1H", "2026-10-25T03:30+01:00"),
        ("2027-03-27T09:00+01:00", "PT24H", "2027-03-28T10:00+02:00"),
        ("2027-03-27T02:30+01:00", "P1D", "2027-03-28T03:30+02:00"),
        ("2028-01-31T09:00+01:00", "P1M", "2028-02-29T09:00+01:00"),
    ],
)
def test_days_go_by_the_calendar_and_hours_by_the_watch(begun: str, length: str, ends: str) -> None:
    assert after(datetime.fromisoformat(begun), length).isoformat(timespec="minutes") == ends


def test_a_case_begins_at_the_start_that_is_named_or_tells_which_there_are(library: Library) -> None:
    begun = begin(library, "review", read({"start": {"on": MONDAY.date(), "event": "Application came"}}))
    assert [one.element for one in begun.open()] == ["assess"]
    with pytest.raises(Differs) as differs:
        begin(library, "review", read({"start": {"on": MONDAY.date(), "event": "SE9"}}))
    assert differs.value.problem.facts == {"wanted": "SE9", "found": ["start"]}


def test_time_runs_forward_alone(library: Library) -> None:
    begun = begin(library, "review", read({"start": {"on": MONDAY.date(), "event": "start"}}))
    act(begun, Step(1, after=("P4D",)), ())
    assert begun.now.date() == date(2026, 3, 6)
    with pytest.raises(Differs, match=r"try\.time_back"):
        act(begun, Step(2, on=date(2026, 3, 5)), ())
