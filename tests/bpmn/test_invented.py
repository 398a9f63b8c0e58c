"""Invented cases of every process: walked by chance, written down as an example, and right when that is played."""

from __future__ import annotations

import random
import tomllib
from datetime import datetime

import pytest

from processes import clock
from processes.engine import OpenStep
from processes.errors import Refusal
from processes.forms.answerer import raw_of
from processes.forms.form import Form
from processes.language import Text
from processes.studio.example_written import written
from processes.studio.trying.acts import Act, Did, do_act, live
from processes.studio.trying.people import answer_for
from processes.studio.trying.plausible import plausible
from processes.studio.trying.play import copied, play
from processes.studio.trying.story import Story
from tests.bpmn.world import library, playable

STEPS = 12
SPRING = datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)


def filled(form: Form | None, facts: dict[str, object], at: datetime) -> dict[str, object]:
    """Plausible answers as typed."""
    return {name: raw_of(one) for name, one in plausible(form, facts, at).items()} if form else {}


def answer(story: Story, task: OpenStep) -> Act:
    """The task answered by whoever may."""
    element, people = story.element(task), answer_for(story.group(task))
    by = next((one for one in people if story.doers.get(element.four_eyes or "") != one), people[0])
    form = story.edition_of(task).form(element.form)
    return Act(Did.ANSWER, story.now, task.element, task.step, filled(form, dict(task.data), story.now), by)


def next_moment(story: Story) -> datetime | None:
    """The next timer, else nothing."""
    waiting = [one.due_at for one in story.look().timers() if one.due_at is not None]
    return max(min(waiting), story.now) if waiting else None


def invented(key: str) -> list[Act]:
    """The acts of a case that goes on by chance, the same every time."""
    chance, plan = random.Random(key), library().plan(key)
    start = plan.starts[0]
    form = library().edition(key).form(start.form)
    acts = [Act(Did.START, SPRING, start.id, "", filled(form, {}, SPRING), "amina")]
    story = live(library(), key, acts).story
    while len(acts) < STEPS and not story.ended:
        tasks = story.open() if chance.random() < 0.7 else []
        moment = next_moment(story)
        wanted = answer(story, chance.choice(tasks)) if tasks else Act(Did.JUMP, moment) if moment else None
        if wanted is None:
            break
        tried = copied(story)
        try:
            do_act(tried, wanted)
        except Refusal:
            if moment is None:
                break
            wanted = Act(Did.JUMP, moment)
            tried = copied(story)
            do_act(tried, wanted)
        story.take_over(tried)
        acts.append(wanted)
    return acts


@pytest.mark.parametrize("key", [key for key in playable() if library().plan(key).starts])
def test_what_is_written_down_of_an_invented_case_turns_out_as_it_says(key: str) -> None:
    acts = invented(key)
    said = tomllib.loads(written(library(), key, acts, Text("Opdigtet", "Invented")))
    assert len(said.get("step", [])) >= len(acts) - 1
    assert play(library(), said, key).differences == ()
