"""A case in memory of the tests' own process."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from processes.motion.edition import Edition
from processes.store.base import new_id
from processes.studio.trying.library import Library
from processes.studio.trying.story import Story
from tests.conftest import MONDAY
from tests.situations import review


@pytest.fixture(scope="session")
def library() -> Library:
    """The tests' own process alone."""
    package = review()
    return Library({"review": ("review",)}, lambda _: Edition(new_id(), new_id(), 1, package.hash, package.content))


@pytest.fixture
def begun(library: Library) -> Callable[..., Story]:
    """``begun()``: a case that began on the first Monday and waits at "assess"."""

    def begin(at: datetime = MONDAY, **facts: Any) -> Story:
        story = Story(library, "review", at)
        story.start("start", {"received": at.date(), "citizenName": "Amina Khan", **facts})
        return story

    return begin


@pytest.fixture
def example() -> dict[str, Any]:
    """An example as its file says it, that turns out right: refused without a second pair of eyes."""
    return {
        "start": {"on": MONDAY.date(), "event": "start", "data": {"received": MONDAY.date()}},
        "step": [
            {"days": 1, "do": "assess", "answers": {"granted": False, "reason": "Der mangler bilag"}},
        ],
        "expect": {"ended": "answered", "documents": ["answer"]},
    }
