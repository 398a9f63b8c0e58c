"""What the tests of leading share: editions, ways a case begins, and whether a case has come to a step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from processes import clock
from processes.definitions.package import Package
from processes.motion.edition import Edition
from processes.store.base import new_id
from processes.studio.trying.acts import Act, Did, live
from processes.studio.trying.library import Library

SPRING = datetime(2026, 3, 2, 9, tzinfo=clock.COPENHAGEN)


def an_edition(package: Package) -> Edition:
    """An edition of this package."""
    return Edition(new_id(), new_id(), 1, package.hash, package.content)


def beginning(event: str) -> Act:
    """Amina's case begins by this event on a Monday in March."""
    return Act(Did.START, SPRING, event, "", {}, "amina")


def comes_to(library: Library, key: str, acts: Sequence[Act], target: str) -> bool:
    """Whether these acts, done anew by the real verbs, bring a case to the step."""
    lived = live(library, key, acts)
    if lived.fault is not None:
        return False
    story = lived.story
    if any(one.element == target for one in story.diary.lines):
        return True
    run = story.look()
    rests = [*(one.element for one in story.open()), *(one.element for one in run.timers())]
    return target in [*rests, *(one.element for one in run.awaited())]
