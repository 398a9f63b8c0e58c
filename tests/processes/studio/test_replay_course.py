"""The course of a case as its rows tell it."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.studio.replay_course import course_of
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.processes.studio.replayed import refused_case


def test_it_has_the_start_the_tasks_with_their_answers_and_the_end(tx: Transaction, cast: Cast, monday: object) -> None:
    case = refused_case(tx, cast)
    course = course_of(tx, case)
    assert (course.began, course.start, course.outcome) == (MONDAY, "start", "answered")
    assert course.facts["received"] == "2026-03-02"
    assert "granted" not in course.facts
    (done,) = course.events
    assert (done.element, done.answers["granted"], done.is_message) == ("assess", False, False)
