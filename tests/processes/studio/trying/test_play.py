"""An example is played to its end, and every difference told with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from processes.errors import Conflict, Invalid, Problem
from processes.studio.trying.library import Library
from processes.studio.trying.play import copied, play, why
from processes.studio.trying.story import Story


def told(library: Library, example: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one.where, one.code) for one in play(library, example, "review").differences]


def test_an_example_that_is_right_has_no_difference(library: Library, example: dict[str, Any]) -> None:
    played = play(library, example, "review")
    assert played.is_right
    assert played.story is not None
    assert played.story.outcome == "answered"


def test_differences_are_told_at_the_start_a_step_and_the_end(library: Library, example: dict[str, Any]) -> None:
    example["start"]["expect"] = {"open": ["approve"]}
    example["step"][0]["expect"] = {"ended": False}
    example["expect"] = {"ended": "withdrawn"}
    assert told(library, example) == [
        ("start", "try.not_open"),
        ("start", "try.also_open"),
        ("step", "try.ended"),
        ("end", "try.other_end"),
    ]


def test_the_first_step_that_cannot_be_done_ends_it(library: Library, example: dict[str, Any]) -> None:
    example["step"].insert(0, {"do": "approve"})
    assert told(library, example) == [("step", "try.not_there"), ("step", "try.rest_untried")]


def test_what_is_refused_is_told_with_each_reason(library: Library, example: dict[str, Any]) -> None:
    example["step"][0]["answers"]["reason"] = "x"
    refused = play(library, example, "review").differences[0]
    assert (refused.code, [one.where for one in refused.facts["why"]]) == ("try.refused", ["reason"])


def test_what_cannot_be_read_begins_no_case(library: Library) -> None:
    played = play(library, {"start": {}}, "review")
    assert (played.story, [one.code for one in played.differences]) == (None, ["try.no_day"])


def test_a_refusal_says_each_fault_or_itself() -> None:
    assert [one.code for one in why(Invalid((Problem("a"), Problem("b"))))] == ["a", "b"]
    assert [one.code for one in why(Conflict("busy"))] == ["busy"]


def test_a_copy_goes_on_by_itself(begun: Callable[..., Story]) -> None:
    story = begun()
    other = copied(story)
    task = other.open()[0]
    other.move(lambda run: run.complete(task.step, {"granted": False, "reason": "Der mangler bilag"}))
    assert (other.ended, story.ended, story.diary.documents) == (True, False, [])
