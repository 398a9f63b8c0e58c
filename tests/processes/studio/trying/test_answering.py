"""A form is filled in for an example: what it says, the rest plausibly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from processes.errors import Refusal
from processes.studio.trying.answering import answered
from processes.studio.trying.differs import Differs
from processes.studio.trying.story import Story

Begun = Callable[..., Story]


def test_what_is_said_stands_and_the_rest_is_filled_in(begun: Begun) -> None:
    story = begun()
    answers = answered(story, story.open()[0], {"granted": "nej"}, "")
    assert answers["granted"] is False
    assert len(str(answers["reason"])) >= 5


def test_what_the_form_does_not_ask_for_is_told(begun: Begun) -> None:
    story = begun()
    with pytest.raises(Differs) as differs:
        answered(story, story.open()[0], {"granted": True, "moon": 3}, "")
    assert differs.value.problem.facts["names"] == ["moon"]


def test_whoever_did_a_step_is_not_its_second_pair_of_eyes(begun: Begun) -> None:
    story = begun(received=date(2026, 3, 2))
    task = story.open()[0]
    answers = answered(story, task, {"granted": True}, "mikkel")
    story.doers[task.element] = "mikkel"
    story.move(lambda run: run.complete(task.step, answers))
    approve = story.open()[0]
    with pytest.raises(Refusal, match="four_eyes"):
        answered(story, approve, {}, "mikkel")
    assert answered(story, approve, {}, "yasmin") == {}
