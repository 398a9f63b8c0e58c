"""Plays an example: what is done on which day, and what must then be true; every difference as a code with facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from processes.errors import EngineFault, Problem, Refusal
from processes.studio.trying.acting import act, begin
from processes.studio.trying.differs import Differs, Unreadable, at
from processes.studio.trying.guide import STRICT, Guide
from processes.studio.trying.judging import LEADS_ON, differences
from processes.studio.trying.library import Library
from processes.studio.trying.names import process_of
from processes.studio.trying.reading import Example, Step, read
from processes.studio.trying.story import Story


@dataclass(frozen=True)
class Played:
    """Every difference in order, and the case as it was left; no case if none could begin."""

    differences: tuple[Problem, ...]
    story: Story | None

    @property
    def is_right(self) -> bool:
        """It turned out as it says."""
        return not self.differences


def play(library: Library, raw: Mapping[str, Any], key: str | None = None, guide: Guide = STRICT) -> Played:
    """Play an example as it is written in its file; ``key`` is its process where it does not name one itself.

    With a guide, tasks the example is silent about are done plausibly where they lie on its way.
    """
    try:
        example = read(raw)
        process = process_of(example.process or key or "", library.keys)
    except Unreadable as unreadable:
        return Played(tuple(unreadable.problems), None)
    told: list[Problem] = []
    begun: list[Story] = []
    if not _goes_well(lambda: begun.append(begin(library, process, example, guide)), told, "start"):
        return Played(tuple(told), None)
    story = begun[0]
    everything = tuple(one.do for one in example.steps if one.do)
    told.extend(at(one, "start") for one in _expected(story, example.at_start, everything))
    if _play_steps(story, example, told):
        told.extend(at(one, "end") for one in _expected(story, example.at_end, ()))
    return Played(tuple(told), story)


def _play_steps(story: Story, example: Example, told: list[Problem]) -> bool:
    """Whether every step could be done; the first that cannot is the last that is tried."""
    for place, step in enumerate(example.steps):
        if step.on or step.after:
            story.guide.house_steps(story, example.named)
        later = tuple(one.do for one in example.steps[place:] if one.do)
        if not _act(story, step, example, later, told):
            if rest := len(example.steps) - place - 1:
                told.append(_at(Problem("try.rest_untried", "", {"rest": rest}), step))
            return False
        told.extend(_at(one, step) for one in _expected(story, step.expect, later))
    return True


def _act(story: Story, step: Step, example: Example, later: tuple[str, ...], told: list[Problem]) -> bool:
    """Whether the step could be done; where it could not, also with everything unnamed done before time passed."""
    before, tried = copied(story), list[Problem]()
    if _goes_well(lambda: act(story, step, later), tried, "step", step):
        return True
    first = copied(story)
    story.take_over(before)
    if story.guide.tidy(story, example.named) and _goes_well(lambda: act(story, step, later), [], "step", step):
        return True
    story.take_over(first)
    told.extend(tried)
    return False


def _expected(story: Story, wanted: Mapping[str, Any], later: tuple[str, ...]) -> list[Problem]:
    """What is not as wanted, though unnamed tasks on the way were done."""
    found = list(differences(story, wanted))
    if not found:
        return []
    named = (*later, *(one["task"] for one in wanted.get("open", [])), *wanted.get("not_open", []))
    leads_on = any(one.code in LEADS_ON for one in found)
    if story.guide.walk(story, lambda there: not any(differences(there, wanted)), named, far=False):
        return []
    if leads_on and story.guide.walk(story, lambda there: not any(differences(there, wanted)), named, far=True):
        return []
    return found


def _goes_well(deed: Callable[[], object], told: list[Problem], where: str, step: Step | None = None) -> bool:
    try:
        deed()
    except Differs as differs:
        found = differs.problem
    except EngineFault as fault:
        found = Problem("try.stopped", "", {"why": (Problem(fault.code, fault.element, fault.facts),)})
    except Refusal as refusal:
        found = Problem("try.refused", "", {"why": why(refusal)})
    else:
        return True
    told.append(_at(found, step) if step else at(found, where))
    return False


def why(refusal: Refusal) -> tuple[Problem, ...]:
    """What a refusal says, each fault by itself."""
    return tuple(getattr(refusal, "problems", ())) or (Problem(refusal.code, "", refusal.facts),)


def _at(problem: Problem, step: Step) -> Problem:
    return at(problem, "step", step.number, step.did)


def copied(story: Story) -> Story:
    """The same case, to be tried out on."""
    other = copy(story)
    other.take_over(story)
    return other
