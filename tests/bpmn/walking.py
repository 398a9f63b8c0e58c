"""Does the tasks an example is silent about where they lie on the way to what it says; else all stays as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from processes import clock
from processes.engine import OpenStep
from processes.engine.shapes import Element
from processes.errors import EngineFault, Refusal
from processes.forms.field import Kind
from processes.forms.form import Form
from processes.studio.trying.answering import answered
from processes.studio.trying.differs import Differs
from processes.studio.trying.names import is_step
from processes.studio.trying.play import copied
from processes.studio.trying.story import Story
from tests.bpmn.specification import is_numbered, is_step_of_it

_LONGEST_WAY = 20
_PARTIES = {
    "borger",
    "arbejdsgiver",
    "tillidsrepraesentant",
    "laege",
    "akasse",
    "tilbudssted",
}  # nobody answers for them

_SELDOM = frozenset(
    "interdisciplinary youngNoEducation wantsMore interpreter urgent caseConference moreTime orderOffer".split()
    + "reached excused restored".split()
)
# A ruling that must be approved first has no effect before that.
_UNTIL_IN_FORCE = timedelta(days=14)

Reached = Callable[[Story], bool]


class Walker:
    """Leads an example of somebody who knows the specification alone."""

    guesses = True

    def walk(self, story: Story, reached: Reached, named: tuple[str, ...], *, far: bool, parties: bool = False) -> bool:
        """Whether a walk leads there; ``far`` also does tasks the specification knows, never one the example names.

        ``parties`` also answers for a citizen or another party.
        """
        return walk(story, reached, named, far=far, parties=parties)

    def house_steps(self, story: Story, named: tuple[str, ...]) -> None:
        """What the specification has no number for and the example never names is done the same day."""
        house_steps(story, named)

    def tidy(self, story: Story, named: tuple[str, ...]) -> bool:
        """Do every task the example never names; whether there was one."""
        return tidy(story, named)

    def counts(self, element: Element) -> bool:
        """Only what the specification knows."""
        return is_step_of_it(element)

    def guess(self, form: Form | None, wishes: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """What is usual, then as any form is filled in, then with each other legal basis."""
        return _guesses(form, wishes) if form else iter(({},))


FROM_THE_SPECIFICATION = Walker()


def walk(story: Story, reached: Reached, named: tuple[str, ...], *, far: bool, parties: bool = False) -> bool:
    """Whether a walk leads there; ``far`` also does tasks the specification knows, never one the example names.

    ``parties`` also answers for a citizen or another party.
    """
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
    for _ in range(_LONGEST_WAY):
        if not any(_done_plausibly(story, task) for task in _unnamed(story, named, far=False)):
            return


def tidy(story: Story, named: tuple[str, ...]) -> bool:
    """Do every task the example never names; whether there was one."""
    done = [
        any(_done_plausibly(story, task) for task in _unnamed(story, named, far=True, parties=True))
        for _ in range(_LONGEST_WAY)
    ]
    return any(done)


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
    except (Refusal, EngineFault, Differs):
        story.take_over(before)
        return False
    return True


def _guesses(form: Form, wishes: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What is usual, then as any form is filled in, then with each other legal basis: a guard knows which fits."""
    usual = _usual(form)
    if "offers" in wishes:
        usual.pop("orderOffer", None)
    if wishes.get("canWorkIn3Months") in ("nej", "uafklaret") and wishes.get("youngNoEducation") in (True, "ja"):
        usual["educationBarriers"] = "andre"  # something is in the way, and nobody said it is very severe
    yield usual
    yield {}
    basis = form.field("legalBasis")
    if basis is not None and "legalBasis" not in wishes:
        yield from ({"legalBasis": choice.value} for choice in basis.choices)


def _usual(form: Form) -> dict[str, Any]:
    """What was held was held now; what is special is not so unless somebody says it."""
    usual: dict[str, Any] = {}
    for one in form.fields:
        if one.name == "heldAt" and one.kind in (Kind.MOMENT, Kind.DATE):
            usual[one.name] = clock.now() if one.kind is Kind.MOMENT else clock.today()
        elif one.kind is Kind.TRUTH and one.name in _SELDOM:
            usual[one.name] = False
        elif one.name == "effectiveFrom" and not one.prefill:
            usual[one.name] = clock.today() + _UNTIL_IN_FORCE
    return usual
