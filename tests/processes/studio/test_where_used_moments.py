"""Which timers ask for a named moment of a deadline."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.definitions.checks.drawn import Drawn
from processes.definitions.checks.finding import Known
from processes.definitions.package import read_folder
from processes.studio.where_used_moments import moments_of

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
