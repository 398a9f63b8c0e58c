"""The ways a draft's own examples take."""

from __future__ import annotations

from processes.studio.leading.known import named_steps, readable, walked
from processes.studio.trying.acts import Did
from processes.studio.trying.library import Library
from tests.processes.studio.leading.walks import an_edition, comes_to
from tests.situations import review

EDITION = an_edition(review())
LIBRARY = Library({"review": ("review",)}, lambda _: EDITION)
START = '[start]\non = 2026-03-02\nevent = "start"\ndata = { received = 2026-03-02 }\n'
STEP = '[[step]]\ndays = 1\ndo = "assess"\nanswers = { granted = true, reason = "Alt er i orden" }\n'
TEXTS = {"right": START + STEP, "broken": "[start", "odd": "whom = 1\n", "none": START + '[[step]]\ndo = "no_such"\n'}


def test_what_can_be_read_is_done_as_far_as_it_can_be() -> None:
    found = dict(readable(TEXTS))
    assert list(found) == ["right", "none"]
    *_, (story, acts) = walked(LIBRARY, "review", found["right"], "amina")
    assert [one.did for one in acts] == [Did.START, Did.JUMP, Did.ANSWER]
    assert [one.element for one in story.open()] == ["approve"]
    assert comes_to(LIBRARY, "review", acts, "approve")
    assert len(list(walked(LIBRARY, "review", found["none"], "amina"))) == 1


def test_the_steps_an_example_names_are_known() -> None:
    found = dict(readable(TEXTS))
    assert named_steps(found["right"], EDITION.plan.elements) >= {"assess", "start"}
