"""A week in numbers as it is told: days begin at their midnight, and a moment's table is what the frames say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from processes.language import Locale, Text
from processes.throughput.mining.played import Played, Rests
from webapp.throughput.week_told import days, moment_table, week_told


def a_week(since: datetime, frames: int) -> Played:
    """Ten lay at a step; three came on Monday at noon, two went on Tuesday at one in the morning."""
    step = Rests("a", Text("Vurdér", "Assess"), around=False, drawn=True, before=10, came=((48, 3),), left=((100, 2),))
    bare = Rests("b", Text("b", "b"), around=False, drawn=True, before=4, came=(), left=())
    return Played(since, frames, True, True, 13, (step, bare), {"way": ((48, 3),)}, 0)


MONDAY = datetime(2026, 3, 1, 23, tzinfo=UTC)


def test_days_begin_at_midnight_also_when_the_clocks_change() -> None:
    assert [frame for frame, _ in days(a_week(MONDAY, 672))] == [0, 96, 192, 288, 384, 480, 576]
    spring = datetime(2026, 3, 22, 23, tzinfo=UTC)
    assert [frame for frame, _ in days(a_week(spring, 668))][-1] == 576
    assert [frame for frame, _ in days(a_week(MONDAY, 97))] == [0, 96]
    assert [frame for frame, _ in days(a_week(MONDAY, 0))] == [0]


def test_a_moment_is_what_came_and_went_until_it(app: Flask) -> None:
    with app.test_request_context():
        told = a_week(MONDAY, 672)
        rows = {frame: moment_table(told, frame, Locale.EN).rows for frame in (0, 47, 48, 96, 97, 100)}
    assert rows == {
        0: (("Assess", 10, 0, 0),),
        47: (("Assess", 10, 0, 0),),
        48: (("Assess", 13, 3, 0),),
        96: (("Assess", 13, 3, 0),),  # the end of Monday
        97: (("Assess", 13, 0, 0),),
        100: (("Assess", 11, 0, 2),),
    }


@pytest.mark.usefixtures("monday")
def test_the_script_is_told_the_same_in_the_reader_s_language() -> None:
    told = week_told(a_week(MONDAY, 97), Locale.DA)
    assert told["days"] == [[0, "mandag 2. marts"], [96, "tirsdag 3. marts"]]
    assert (told["steps"][0]["name"], told["steps"][0]["before"]) == ("Vurdér", 10)
    assert told["flows"] == [("way", ((48, 3),))]
    assert (told["minutes"], told["frames"]) == (15, 97)
