"""Without a guide nothing is done that nobody said."""

from __future__ import annotations

from collections.abc import Callable

from processes.studio.trying.guide import STRICT
from processes.studio.trying.story import Story


def test_strictly_nothing_is_led_tidied_or_guessed(begun: Callable[..., Story]) -> None:
    story = begun()
    before = story.state
    STRICT.house_steps(story, ())
    assert not STRICT.walk(story, lambda there: there.ended, (), far=True)
    assert not STRICT.tidy(story, ())
    assert STRICT.counts(story.element(story.open()[0]))
    assert list(STRICT.guess(None, {})) == [{}]
    assert story.state == before
