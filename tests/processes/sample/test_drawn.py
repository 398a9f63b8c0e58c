"""Courses drawn from a process's own examples, moved to other days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from processes.cases.opening import About
from processes.definitions.package import read_folder
from processes.motion.edition import Edition
from processes.sample.drawn import Example, examples
from processes.store.base import new_id
from tests.databases import PROJECT


def _drawn(definition: str) -> dict[str, Example]:
    package = read_folder(PROJECT / "bpmn" / definition)
    edition = Edition(new_id(), new_id(), 1, package.hash, package.content)
    return {one.name: one for one in examples(definition, edition)}


@pytest.fixture(scope="module")
def sickness() -> dict[str, Example]:
    return _drawn("sickness_follow_up")


def _course(example: Example, begins: date) -> Any:
    return example.course(begins, None, About(None), 2)


def test_every_example_of_a_folder_is_a_course_with_its_start_event(sickness: dict[str, Example]) -> None:
    there = {path.stem for path in (PROJECT / "bpmn" / "sickness_follow_up" / "examples").glob("*.toml")}
    assert set(sickness) == there
    assert all(one.event is not None and one.days >= 0 for one in sickness.values())


def test_a_course_is_moved_by_whole_weeks_with_every_day_in_it(sickness: dict[str, Example]) -> None:
    example = sickness["no_show_partial_recovery_and_lapse"]
    course = _course(example, date(2025, 9, 17))
    moved = course.begins.date() - date(2026, 3, 2)
    assert moved % timedelta(weeks=1) == timedelta(0)
    assert abs(course.begins.date() - date(2025, 9, 17)) < timedelta(days=7)
    assert course.wishes["firstAbsenceDate"] == (date(2026, 2, 16) + moved).isoformat()
    booked = next(act for act in course.acts if act.step == "T4_10")
    assert booked.wishes["slot"] == f"{date(2026, 3, 16) + moved} 10:00"
    assert booked.moment.date() == date(2026, 3, 10) + moved
    recovers = next(one for one in course.reports if one.message == "partial_recovery")
    assert recovers.raw["date"] == date(2026, 4, 10) + moved


def test_the_parties_of_an_example_stay_behind(sickness: dict[str, Example]) -> None:
    course = _course(sickness["no_show_partial_recovery_and_lapse"], date(2026, 3, 2))
    assert "citizenName" not in {**course.data, **course.wishes}


def test_what_the_start_form_does_not_ask_is_what_the_case_is_born_with() -> None:
    sanction = _drawn("sanction")["c26_promotes_with_reason"]
    course = _course(sanction, date(2026, 3, 3))
    assert not course.data.keys() & sanction.fields
    known = {**course.data, **course.wishes}
    assert (known["eventType"], known["eventDate"]) == ("udeblivelse-samtale", "2026-03-02")


def test_a_step_that_must_be_refused_is_not_tried() -> None:
    refused = [step for one in _drawn("sanction").values() for step in one.steps if "refused" in step]
    acts = sum(len(_course(one, date(2026, 3, 2)).acts) for one in _drawn("sanction").values())
    steps = sum("do" in step for one in _drawn("sanction").values() for step in one.steps)
    assert acts == steps - len(refused)
