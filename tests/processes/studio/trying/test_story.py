"""A case in memory has real clocks, real forms and real timers, and touches nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from processes import clock
from processes.studio.trying.story import Story
from tests.conftest import MONDAY

Begun = Callable[..., Story]


def test_a_case_waits_where_the_diagram_says_with_its_legal_day(begun: Begun) -> None:
    story = begun()
    task = story.open()[0]
    assert (task.element, story.group(task), story.due(task)) == ("assess", "sygedagpengecentret", date(2026, 3, 16))
    assert story.edition_of(task).form(story.element(task).form) is not None


def test_time_passes_and_what_it_brings_comes_at_its_moment(begun: Begun) -> None:
    story = begun()
    story.goes_to(MONDAY + timedelta(days=20))
    assert sorted(one.element for one in story.open()) == ["assess", "remind"]
    state = story.running("T1-01")
    assert state is not None
    assert state.missed_at is not None
    assert state.missed_at.astimezone(clock.COPENHAGEN).date() == date(2026, 3, 16)


def test_a_letter_is_written_by_the_operation_itself(begun: Begun) -> None:
    story = begun()
    task = story.open()[0]
    story.move(lambda run: run.complete(task.step, {"granted": False, "reason": "Der mangler bilag"}))
    assert story.ended
    assert story.diary.documents[0].written is not None
    assert "Amina" in story.diary.documents[0].written.body


def test_the_law_is_that_of_the_case_and_of_what_it_called(begun: Begun) -> None:
    story = begun()
    assert story.keys == ("review",)
    assert set(story.law().by_ref) == {"T1-01"}
    assert story.named("assess") is not None
    assert story.named("nowhere") is None
