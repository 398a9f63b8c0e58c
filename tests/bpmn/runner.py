"""Plays an example on the processes we ship, strictly or from the specification alone; differences as lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from processes.studio.trying.guide import STRICT
from processes.studio.trying.play import play as played
from processes.studio.trying.story import Story
from tests.bpmn.told import told
from tests.bpmn.walking import FROM_THE_SPECIFICATION
from tests.bpmn.world import library


def play(key: str, example: Mapping[str, Any]) -> Story:
    """The story of an example of this folder to its end; AssertionError where it turns out otherwise."""
    lines, story = differences_of(example, key)
    assert story is not None, lines
    assert lines == []
    return story


def differences_of(
    raw: Mapping[str, Any], key: str | None = None, *, guess: bool = False
) -> tuple[list[str], Story | None]:
    """Every difference of an example, in order, and the case as it was left; no case if none could begin.

    With ``guess`` tasks the example is silent about are done plausibly where they lie on its way.
    """
    found = played(library(), raw, key, FROM_THE_SPECIFICATION if guess else STRICT)
    return [told(one) for one in found.differences], found.story
