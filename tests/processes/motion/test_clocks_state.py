"""A clock as a value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from processes.calendar.counted import Step
from processes.motion.clocks_state import ClockState
from tests.laws import moment

DAY = date(2026, 3, 2)
STATE = ClockState(
    rule="P4-23/extension",
    turn=1,
    rule_set=None,
    start=DAY,
    started_by="extendedTo",
    due=DAY,
    due_at=moment(DAY, 23, 59),
    counted=DAY,
    steps=(Step("count.recounted", {}), Step("count.same_day", {"due": DAY})),
)


def test_diagrams_know_it_without_its_variant() -> None:
    assert STATE.ref == "P4-23"


def test_it_runs_until_it_has_ended_and_is_kept_when_done() -> None:
    assert STATE.runs
    assert not STATE.is_kept
    kept = replace(STATE, kept_at=moment(DAY), ended_at=moment(DAY), ended_by="kept")
    assert not kept.runs
    assert kept.is_kept


def test_what_happened_to_it_lasts_and_how_it_was_counted_does_not() -> None:
    assert [step.code for step in STATE.lasting] == ["count.recounted"]
