"""The diary tells what happened, in order, and goes on by itself when copied."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from processes.studio.trying.story import Story
from tests.conftest import MONDAY


def test_everything_is_written_down_with_its_moment(begun: Callable[..., Story]) -> None:
    story = begun()
    story.goes_to(MONDAY + timedelta(days=4))
    task = next(one for one in story.open() if one.element == "assess")
    story.move(lambda run: run.complete(task.step, {"granted": False, "reason": "Der mangler bilag"}))
    lines = [(one.what, one.element) for one in story.diary.lines if not one.element.startswith("flow")]
    assert lines.index(("left", "start")) < lines.index(("left", "reminder")) < lines.index(("left", "assess"))
    assert next(one.at for one in story.diary.lines if one.element == "reminder") == MONDAY + timedelta(days=3)
    assert [str(one) for one in story.diary.documents] == ["answer (letter)"]
    assert ("review", "letter") in story.diary.ways


def test_a_copy_is_another(begun: Callable[..., Story]) -> None:
    story = begun()
    other = story.diary.copy()
    other.tell(MONDAY, "team_leader")
    other.tell(MONDAY, "team_leader")
    assert (story.diary.told, other.told) == ([], ["team_leader"])
