"""Does the tasks an example is silent about where they lie on the way to what it says; else all stays as it was."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

from processes.engine import OpenStep
from processes.errors import EngineFault, Refusal
from tests.bpmn.answering import answered
from tests.bpmn.names import is_step
from tests.bpmn.specification import is_numbered
from tests.bpmn.world import Story

_LONGEST_WAY = 20
_PARTIES = {
    "borger",
    "arbejdsgiver",
    "tillidsrepraesentant",
    "laege",
    "akasse",
    "tilbudssted",
}  # nobody answers for them

Reached = Callable[[Story], bool]


def walk(story: Story, reached: Reached, named: tuple[str, ...], *, far: bool, parties: bool = False) -> bool:
    """Whether a walk leads there; ``far`` also does tasks the specification knows, never one the example names.

    ``parties`` also answers for a citizen or another party.
    """
    if not story.guesses:
        return False
    for one in [task.element for task in _unnamed(story, named, far=far, parties=parties)]:
        alone = copied(story)
        if _goes(alone, [one]) and reached(alone):
            story.take_over(alone)
            return True
    tried, done = copied(story), list[str]()
    for _ in range(_LONGEST_WAY):
        unnamed = list(_unnamed(tried, named, far=far, parties=parties))
        task = next((one for one in unnamed if _done_plausibly(tried, one)), None)
        if task is None:
            return False
        done.append(task.element)
        if reached(tried):
            story.take_over(_straightened(story, tried, done, reached))
            return True
    return False


def _straightened(story: Story, there: Story, done: list[str], reached: Reached) -> Story:
    """The same way without what did not lie on it: each task is left out in turn, and stays out if it still leads."""
    for left_out in done[:-1]:
        fewer = [one for one in done if one != left_out]
        again = copied(story)
        if _goes(again, fewer) and reached(again):
            there, done = again, fewer
    return there


def _goes(story: Story, way: list[str]) -> bool:
    return all(any(_done_plausibly(story, task) for task in story.open() if task.element == element) for element in way)


def house_steps(story: Story, named: tuple[str, ...]) -> None:
    """Before time passes, what the specification has no number for and the example never names is done the same day."""
    for _ in range(_LONGEST_WAY if story.guesses else 0):
        if not any(_done_plausibly(story, task) for task in _unnamed(story, named, far=False)):
            return


def tidy(story: Story, named: tuple[str, ...]) -> bool:
    """Do every task the example never names; whether there was one."""
    done = [
        any(_done_plausibly(story, task) for task in _unnamed(story, named, far=True, parties=True))
        for _ in range(_LONGEST_WAY)
    ]
    return any(done)


def copied(story: Story) -> Story:
    """The same case, to be tried out on."""
    other = copy.copy(story)
    other.take_over(story)
    return other


def _unnamed(story: Story, named: tuple[str, ...], *, far: bool, parties: bool = False) -> Iterator[OpenStep]:
    for task in story.open():
        element = story.element(task)
        may_be_done = (far or not is_numbered(element)) and (parties or story.group(task) not in _PARTIES)
        if may_be_done and not any(is_step(element, name) for name in named):
            yield task


def _done_plausibly(story: Story, task: OpenStep) -> bool:
    before = copied(story)
    try:
        answers = answered(story, task, {}, "")
        story.on_the_way.append(task.element)
        story.move(lambda run: run.complete(task.step, answers))
        story.goes_to(story.now)
    except (Refusal, EngineFault):
        story.take_over(before)
        return False
    return True
