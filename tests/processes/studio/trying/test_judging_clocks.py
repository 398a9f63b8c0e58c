"""The clocks an example expects are compared with those of the case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from processes.studio.trying.judging_clocks import deadlines
from processes.studio.trying.story import Story
from tests.conftest import MONDAY


def test_a_clock_is_running_missed_or_ended(begun: Callable[..., Story]) -> None:
    story = begun()
    running = {"id": "T1.01", "due": date(2026, 3, 16)}
    assert list(deadlines(story, [running])) == []
    story.goes_to(MONDAY + timedelta(days=20))
    assert [one.code for one in deadlines(story, [running])] == ["try.clock_missed"]
    task = next(one for one in story.open() if one.element == "assess")
    story.move(lambda run: run.complete(task.step, {"granted": False, "reason": "Der mangler bilag"}))
    assert list(deadlines(story, [{"id": "T1-01", "kept": True, "missed": True}])) == []
    late = list(deadlines(story, [{"id": "T1-01", "kept": True, "due": date(2026, 3, 17)}]))
    assert [one.code for one in late] == ["try.clock_ended"]
