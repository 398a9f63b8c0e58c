"""What can be done next in an invented case."""

from __future__ import annotations

from processes.studio.leading.choices import answers, hand, messages, starts
from processes.studio.leading.matters import Matters
from processes.studio.leading.roads import roads
from processes.studio.trying.acts import Did, do_act
from processes.studio.trying.library import Library
from processes.studio.trying.story import Story
from tests.processes.studio.leading.walks import SPRING, an_edition, beginning
from tests.situations import review

EDITION = an_edition(review())
LIBRARY = Library({"review": ("review",)}, lambda _: EDITION)
ROADS = roads(EDITION.content)
FAR = ROADS.distances("approve")
MATTERS = Matters(EDITION, ROADS, FAR, ROADS.way("start", FAR))


def begun() -> Story:
    """A case begun as the first choice says."""
    story = Story(LIBRARY, "review", SPRING)
    do_act(story, next(starts(EDITION, beginning("start"), "start", MATTERS)))
    return story


def test_every_choice_can_be_done() -> None:
    story = begun()
    (task,) = story.open()
    act = next(answers(story, task, MATTERS))
    assert (act.did, act.element, act.raw["granted"]) == (Did.ANSWER, "assess", "true")
    do_act(story, act)
    (task,) = story.open()
    assert (task.element, act.by, hand(story, task)) == ("approve", "caseworker", "colleague")


def test_what_the_case_waits_for_may_be_reported() -> None:
    story = begun()
    awaited = next(one for one in story.look().awaited() if one.kind == "message")
    act = next(messages(story, awaited, MATTERS))
    do_act(story, act)
    assert (act.did, story.ended) == (Did.MESSAGE, True)
