"""What an example does at one moment: a task, or a message."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from processes.studio.trying.differs import Differs
from processes.studio.trying.doing import deliver, do
from processes.studio.trying.reading import Step
from processes.studio.trying.story import Story

Begun = Callable[..., Story]


def test_a_task_is_done_by_any_of_its_names(begun: Begun) -> None:
    story = begun()
    do(story, Step(1, do="Assess application", answers={"granted": True}), ())
    assert [one.element for one in story.open()] == ["approve"]


def test_what_is_not_there_is_told_with_what_is(begun: Begun) -> None:
    story = begun()
    with pytest.raises(Differs) as missing:
        do(story, Step(1, do="approve"), ())
    assert missing.value.problem.facts == {"wanted": "approve", "found": ["assess"]}
    with pytest.raises(Differs) as house:
        do(story, Step(1, do="letter"), ())
    assert house.value.problem.code == "try.done_by_house"


def test_a_refusal_may_be_what_is_expected(begun: Begun) -> None:
    story = begun()
    do(story, Step(1, do="assess", answers={"granted": True, "reason": "x"}, refused=True), ())
    assert [one.element for one in story.open()] == ["assess"]
    with pytest.raises(Differs, match=r"try\.done_not_refused"):
        do(story, Step(1, do="assess", answers={"granted": True}, refused=True), ())


def test_a_message_reaches_whoever_waits_and_nobody_else(begun: Begun) -> None:
    story = begun()
    with pytest.raises(Differs, match=r"try\.nobody_waits") as refused:
        deliver(story, Step(1, message="moved"), ())
    found = refused.value.problem.facts["found"]
    assert found, "somebody waits for something else"
    assert not [one for one in found if "(" in one], "ids alone, which the page calls by name"
    deliver(story, Step(1, message="moved", unheard=True), ())
    deliver(story, Step(2, message="withdrawn"), ())
    assert (story.ended, story.outcome) == (True, "withdrawn")
    with pytest.raises(Differs, match=r"try\.ended_already"):
        do(story, Step(3, do="assess"), ())
