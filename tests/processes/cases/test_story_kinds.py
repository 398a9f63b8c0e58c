"""The groups of the timeline: every kind that is told belongs to the story, readings never by themselves."""

from __future__ import annotations

from processes.cases.story_kinds import GROUPS, READINGS, STEPS_ONLY, TOLD, kinds_of


def test_the_story_holds_no_readings_and_steps_are_part_of_it() -> None:
    assert not TOLD & READINGS
    assert STEPS_ONLY < TOLD


def test_groups_are_put_together_and_an_unknown_one_is_empty() -> None:
    assert kinds_of(["notes", "decisions"]) == GROUPS["notes"] | GROUPS["decisions"]
    assert kinds_of(["nonsense"]) == frozenset()
