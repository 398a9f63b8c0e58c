"""Acts are done in order, kept as JSON, and done again."""

from __future__ import annotations

import json

import pytest

from processes.errors import Invalid
from processes.studio.trying.acts import Act, Did, do_act, live, read_for
from processes.studio.trying.library import Library
from processes.studio.trying.story import Story
from tests.conftest import MONDAY

START = Act(Did.START, MONDAY, "start", "", {"received": ["2026-03-02"]}, "amina")


def test_an_act_is_the_same_after_it_was_kept() -> None:
    assert Act.of(json.loads(json.dumps(START.to_json()))) == START


def test_the_same_acts_give_the_same_case(library: Library) -> None:
    one, two = live(library, "review", [START]), live(library, "review", [START])
    assert one.story.state == two.story.state
    assert one.fault is None
    assert one.done[0].answers["received"].isoformat() == "2026-03-02"


def test_the_first_act_that_cannot_be_done_is_told_and_ends_it(library: Library) -> None:
    gone = Act(Did.ANSWER, MONDAY, "approve")
    lived = live(library, "review", [START, gone, gone])
    assert len(lived.done) == 1
    assert lived.fault is not None
    assert lived.fault.code == "try.not_there"
    wrong = Act(Did.ANSWER, MONDAY, "assess", "", {"granted": ["true"]})
    told = live(library, "review", [START, wrong]).fault
    assert told is not None
    assert [one.where for one in told.facts["why"]] == ["reason"]


def test_only_what_was_answered_counts(library: Library) -> None:
    form = library.edition("review").forms["apply"]
    assert list(read_for(form, {"received": ["2026-03-02"], "amount": [""]}, {}, MONDAY)) == ["received"]
    assert read_for(None, {"x": ["1"]}, {}, MONDAY) == {}
    with pytest.raises(Invalid):
        read_for(form, {}, {}, MONDAY)


def test_a_done_act_knows_whose_step_it_was(library: Library) -> None:
    story = Story(library, "review", MONDAY)
    do_act(story, START)
    answers = {"granted": ["true"], "reason": ["Alt er i orden"]}
    done = do_act(story, Act(Did.ANSWER, MONDAY, "assess", "", answers, "caseworker"))
    assert (done.group, done.answers["granted"]) == ("sygedagpengecentret", True)
