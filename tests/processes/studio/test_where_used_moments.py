"""Which timers ask for a named moment of a deadline."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Known
from processes.definitions.package import read_folder
from processes.studio.where_used_moments import asked_for, moments_of

FOLDER = Path(__file__).parents[3] / "bpmn" / "sickness_follow_up"


@pytest.fixture(scope="module")
def drawn() -> Drawn:
    return Drawn.of(read_folder(FOLDER), Known())


def test_a_timer_that_names_the_deadline_is_found_by_its_moment(drawn: Drawn) -> None:
    found = moments_of(drawn, "P4-07")
    assert {one.file for one in found["reminder"]} == {"short_track.bpmn", "visitation.bpmn"}
    assert "expired" in found


def test_a_timer_whose_deadline_is_chosen_on_the_way_is_counted_for_each(drawn: Drawn) -> None:
    assert "booking" in moments_of(drawn, "P4-10")
    assert "expired" not in moments_of(drawn, "P4-10")


def test_a_moment_that_no_timer_asks_for_is_not_among_those_asked_for(drawn: Drawn) -> None:
    asked = asked_for(drawn)
    assert "booking" in asked("P4-10")
    assert "reminder" not in asked("P4-10")
    assert {"reminder", "expired"} <= asked("P4-07")
    for rule in ("P4-07", "P4-10", "P4-23"):
        assert asked(rule) == moments_of(drawn, rule).keys()
