"""Two courses are compared, the weightiest difference first."""

from __future__ import annotations

from datetime import timedelta

from processes.studio.trying.compare import compare, way
from processes.studio.trying.course import Event, play_course
from processes.studio.trying.library import Library
from tests.conftest import MONDAY
from tests.processes.studio.trying.test_course import DAY, REFUSED, changed, course

LATE = Event(MONDAY + 6 * DAY, "assess", {"granted": False, "reason": "Der mangler bilag"})
CALLED = Event(MONDAY + 7 * DAY, "remind", {})


def test_what_went_the_same_has_no_difference(library: Library) -> None:
    played = play_course(library, "review", course(REFUSED))
    assert compare(played, play_course(library, "review", course(REFUSED))) == ()


def test_a_timer_that_rings_earlier_is_told_with_its_days(library: Library) -> None:
    asked = course(LATE, CALLED, closed=MONDAY + timedelta(days=7))
    before = play_course(library, "review", asked)
    (found,) = compare(before, play_course(changed("P3D", "P1D"), "review", asked))
    assert (found.code, found.facts["days"], way(found)) == ("replay.rang_earlier", 2, "replay.rang_earlier|reminder|2")
    (gone,) = compare(before, play_course(changed("P3D", "P30D"), "review", asked))[-1:]
    assert gone.code == "replay.rang_not"


def test_a_case_that_would_not_have_ended_comes_first(library: Library) -> None:
    other = changed(">granted</bpmn:conditionExpression>", ">not(granted)</bpmn:conditionExpression>")
    found = compare(play_course(library, "review", course(REFUSED)), play_course(other, "review", course(REFUSED)))
    assert [one.code for one in found] == ["replay.not_ended", "replay.letter_gone"]
