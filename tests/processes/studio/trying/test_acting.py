"""An example goes on: time passes, and something is done."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from processes import clock
from processes.studio.trying.acting import act, begin, moment
from processes.studio.trying.differs import Differs
from processes.studio.trying.library import Library
from processes.studio.trying.reading import Step, read
from tests.conftest import MONDAY


def test_a_day_is_that_morning_at_nine() -> None:
    assert moment(date(2026, 3, 2)) == datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)
    assert moment(MONDAY) == MONDAY


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
