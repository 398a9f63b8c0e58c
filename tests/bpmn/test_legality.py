"""What the Appeals Board finds in rulings is stopped before they count; a correct ruling is not.

Every ruling of every example is taken to the moment it is approved, with all that the case knows by then; then one
thing is made wrong. The kinds of fault are those the Board's studies name.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import pytest

from processes import clock
from processes.engine import OpenStep
from processes.errors import Invalid
from processes.language import Text
from processes.rules.feel import compile_expression
from processes.studio.trying.names import is_id
from processes.studio.trying.story import Story
from tests.bpmn.runner import play
from tests.bpmn.world import playable, shipped

Facts = dict[str, Any]
SEED = 20130403
RULING = {"decisionType", "outcome", "legalBasis"}


@dataclass(frozen=True)
class Ruling:
    """A ruling of an example, about to be approved (or to stand, where nobody approves it)."""

    name: str
    story: Story
    step: OpenStep
    facts: Facts

    @property
    def today(self) -> Any:
        """The day it is approved."""
        return self.story.now.astimezone(clock.COPENHAGEN).date()

    def stopped_by(self, facts: Mapping[str, Any]) -> Text | None:
        """Why the ruling cannot be completed with these facts; None when it can."""
        with clock.frozen(self.story.now):
            try:
                self.story.must_allow(self.step, facts)
            except Invalid as refused:
                reason: Text = refused.problems[0].facts["reason"]
                return reason
        return None


@dataclass(frozen=True)
class Fault:
    """One kind of fault: which rulings it can be made in, and how it is made."""

    can: Callable[[Ruling], bool]
    make: Callable[[Ruling], Facts]


def _rules_something(one: Ruling) -> bool:
    return one.facts.get("outcome") != "ingen"  # "no consequence" is no ruling against anybody


def _adverse(one: Ruling) -> bool:
    return _rules_something(one) and one.facts.get("adverse") is not False


def _sanction(one: Ruling) -> bool:
    return "sanctionType" in one.facts and one.facts.get("outcome") not in (None, "ingen")


FAULTS: Mapping[str, Fault] = {
    "no hearing": Fault(_adverse, lambda _: {"heard": None, "hearingNotNeededReason": None}),
    "hearing not run out": Fault(
        lambda one: _adverse(one) and one.facts.get("heard") is True,
        lambda one: {"answered": None, "answer": None, "deadline": one.today + timedelta(days=3)},
    ),
    "no legal basis": Fault(_rules_something, lambda _: {"legalBasis": []}),
    "no reasons": Fault(_rules_something, lambda _: {"assessment": None}),
    "no facts": Fault(_rules_something, lambda _: {"facts": None}),
    "fitness not tested before extension": Fault(
        lambda one: one.facts.get("outcome") == "forlæng" and "stillUnfit" in one.facts,
        lambda _: {"stillUnfit": None},
    ),
    "sanction without guidance": Fault(
        _sanction, lambda _: {"formalOk": False, "guidanceGiven": None, "guidanceFound": False}
    ),
    "activity-ready without reasoned finding": Fault(
        lambda one: _sanction(one) and one.facts.get("consequence") == "aktivlov",
        lambda _: {"activityReady": True, "promotes": "ja", "promotesReason": None},
    ),
    "wrong period": Fault(_adverse, lambda one: {"effectiveFrom": one.today - timedelta(days=40)}),
    "complaint guidance missing": Fault(_adverse, lambda _: {"complaintGuidance": False}),
    "late": Fault(_sanction, lambda one: {"sanctionLimit": one.today - timedelta(days=1)}),
}


@cache
def rulings() -> tuple[Ruling, ...]:
    """Every ruling of the examples that turns out well, at the moment it is completed for good."""
    return tuple(
        found
        for key in playable()
        for name, example in shipped(key)[0].examples.items()
        for found in _of_example(key, name, example)
    )


def _of_example(key: str, name: str, example: Mapping[str, Any]) -> Iterator[Ruling]:
    for place, step in enumerate(example.get("step", [])):
        answers = step.get("answers", {})
        sent_back = answers.get("approved") is False
        if "refused" in step or sent_back or not _may_be_guarded(step.get("do", "")):
            continue
        before = deepcopy(dict(example))
        before["step"] = before["step"][:place]
        before.pop("expect", None)
        moved = {name: step[name] for name in ("on", "at", "after", "days", "weeks") if name in step}
        story = play(key, {**before, "step": [*before["step"], *([moved] if moved else [])]})
        for task in story.open():
            element = story.element(task)
            if element.guard and is_id(element.id, step["do"]) and _rules(story, task, answers):
                facts = {**task.data, **answers}
                yield Ruling(f"{key}/{name}: {element.id}", story, task, {**facts, **_derived(story, task, facts)})


@cache
def _may_be_guarded(said: str) -> bool:
    elements = (one for key in playable() for one in shipped(key)[1].elements.values())
    return bool(said) and any(is_id(one.id, said) and one.guard for one in elements)


def _rules(story: Story, task: OpenStep, answers: Mapping[str, Any]) -> bool:
    """Whether the step writes a ruling or approves one."""
    return bool(set(answers) >= RULING or (story.element(task).four_eyes and set(task.data) >= RULING))


def _derived(story: Story, task: OpenStep, facts: Facts) -> Facts:
    """What the step's form derives from its answers."""
    form = story.edition_of(task).form(story.element(task).form)
    return {name: compile_expression(said).evaluate(facts) for name, said in (form.derived if form else ())}


@cache
def correct() -> tuple[Ruling, ...]:
    """The rulings that stand as their example wrote them."""
    return tuple(one for one in rulings() if one.facts.get("approved") is not False)


def seeded(number: int) -> list[tuple[Ruling, str]]:
    """So many faults, each kind in turn, in rulings drawn by chance that is the same every time."""
    chance = random.Random(SEED)
    kinds = list(FAULTS)
    drawn: list[tuple[Ruling, str]] = []
    while len(drawn) < number:
        kind = kinds[len(drawn) % len(kinds)]
        drawn.append((chance.choice([one for one in correct() if FAULTS[kind].can(one)]), kind))
    return drawn


def test_every_seeded_fault_is_stopped_with_a_sentence_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    passed, told = [], Counter[str]()
    for ruling, kind in seeded(100):
        reason = ruling.stopped_by({**ruling.facts, **FAULTS[kind].make(ruling)})
        told[kind] += reason is not None
        if reason is None or not (reason.da and reason.en):
            passed.append(f"{kind}: {ruling.name}")
    with capsys.disabled():
        sys.stdout.write(f"\nlegality: {sum(told.values())} of 100 seeded faults stopped: {dict(told)}\n")
    assert passed == []


def _otherwise(chance: random.Random, ruling: Ruling) -> Facts:
    """The same ruling in other words: longer, with another date of effect that is as lawful, basis in another order."""
    facts = dict(ruling.facts)
    basis = list(facts.get("legalBasis") or ())
    chance.shuffle(basis)
    more = " Sagens øvrige oplysninger ændrer det ikke." * chance.randint(0, 3)
    facts.update(legalBasis=basis, assessment=f"{facts.get('assessment')}{more}")
    if facts.get("citizenView"):
        facts["citizenView"] = f"{facts['citizenView']}{more}"
    return facts


def test_of_a_hundred_correct_rulings_at_most_two_are_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(SEED)
    stopped = []
    for _ in range(100):
        ruling = chance.choice(correct())
        reason = ruling.stopped_by(_otherwise(chance, ruling))
        if reason is not None:
            stopped.append(f"{ruling.name}: {reason.en}")
    with capsys.disabled():
        sys.stdout.write(f"\nlegality: {len(stopped)} of 100 correct ones stopped; {len(correct())} in the examples\n")
    assert len(stopped) <= 2, stopped


def test_rulings_of_every_kind_are_among_the_examples() -> None:
    drawn = {kind for kind, fault in FAULTS.items() if any(fault.can(one) for one in correct())}
    assert drawn == set(FAULTS)
    assert {one.story.edition_of(one.step).plan.main for one in correct()} >= {
        "sickness_follow_up",
        "sanction",
        "wage_subsidy",
    }
