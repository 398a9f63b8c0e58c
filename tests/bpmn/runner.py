"""Plays an example: what is done on which day, and what must then be true; every difference in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from processes.errors import EngineFault, Refusal
from tests.bpmn.acting import act, begin
from tests.bpmn.answering import Difference
from tests.bpmn.judging import GOING_ON, NOT_DECIDED, NOT_OPEN, NOT_SENT, NOT_WRITTEN, differences
from tests.bpmn.names import process_of
from tests.bpmn.reading import Example, Step, read
from tests.bpmn.walking import copied, house_steps, tidy, walk
from tests.bpmn.words import Unreadable
from tests.bpmn.world import Story, folders
from webapp.wording import sentence


def play(key: str, example: Mapping[str, Any]) -> Story:
    """The story of an example of this folder to its end; Difference where it turns out otherwise."""
    told, story = differences_of(example, key)
    if told or story is None:
        raise Difference("\n".join(told))
    return story


def differences_of(
    raw: Mapping[str, Any], key: str | None = None, *, guess: bool = False
) -> tuple[list[str], Story | None]:
    """Every difference of an example, in order, and the case as it was left; no case if none could begin.

    With ``guess`` tasks the example is silent about are done plausibly where they lie on its way.
    """
    try:
        example = read(raw)
        process = process_of(example.process or key or "", folders())
    except Unreadable as unreadable:
        return unreadable.faults, None
    told: list[str] = []
    begun: list[Story] = []
    if not _goes_well(lambda: begun.append(begin(process, example, guess=guess)), "start", told):
        return told, None
    story = begun[0]
    everything = tuple(one.do for one in example.steps if one.do)
    told.extend(f"start: {one}" for one in _expected(story, example.at_start, everything))
    if _play_steps(story, example, told):
        told.extend(f"the end: {one}" for one in _expected(story, example.at_end, ()))
    return told, story


def _play_steps(story: Story, example: Example, told: list[str]) -> bool:
    """Whether every step could be done; the first that cannot is the last that is tried."""
    for place, step in enumerate(example.steps):
        if step.on or step.after:
            house_steps(story, example.named)
        later = tuple(one.do for one in example.steps[place:] if one.do)
        if not _act(story, step, example, later, told):
            if rest := len(example.steps) - place - 1:
                told.append(f"{step.where}: {rest} more steps and the end were therefore not tried")
            return False
        told.extend(f"{step.where}: {one}" for one in _expected(story, step.expect, later))
    return True


def _act(story: Story, step: Step, example: Example, later: tuple[str, ...], told: list[str]) -> bool:
    """Whether the step could be done; where it could not, also with everything unnamed done before time passed."""
    before, tried = copied(story), list[str]()
    if _goes_well(lambda: act(story, step, later), step.where, tried):
        return True
    first = copied(story)
    story.take_over(before)
    if story.guesses and tidy(story, example.named) and _goes_well(lambda: act(story, step, later), step.where, []):
        return True
    story.take_over(first)
    told.extend(tried)
    return False


def _expected(story: Story, wanted: Mapping[str, Any], later: tuple[str, ...]) -> list[str]:
    """What is not as wanted, though unnamed tasks on the way were done."""
    found = list(differences(story, wanted))
    if not found:
        return []
    named = (*later, *(one["task"] for one in wanted.get("open", [])), *wanted.get("not_open", []))
    leads_on = any(sign in one for one in found for sign in (NOT_OPEN, GOING_ON, NOT_SENT, NOT_DECIDED, NOT_WRITTEN))
    if walk(story, lambda there: not any(differences(there, wanted)), named, far=False):
        return []
    if leads_on and walk(story, lambda there: not any(differences(there, wanted)), named, far=True):
        return []
    return found


def _goes_well(deed: Callable[[], object], where: str, told: list[str]) -> bool:
    try:
        deed()
    except Difference as difference:
        told.append(f"{where}: {difference}")
    except Refusal as refusal:
        told.append(f"{where}: expected it to be done; it was refused: {_why(refusal)}")
    except EngineFault as fault:
        told.append(f"{where}: the case stopped: {sentence(fault.code, fault.facts, 'en')}")
    else:
        return True
    return False


def _why(refusal: Refusal) -> str:
    problems = getattr(refusal, "problems", ())
    said = [
        f"{one.where}: {sentence(one.code, {'where': one.where, **one.facts}, 'en')} ({one.code})" for one in problems
    ]
    return "; ".join(said) or f"{sentence(refusal.code, refusal.facts, 'en')} ({refusal.code})"
