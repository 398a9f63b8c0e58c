"""Each bottleneck has one reason, the one that weighs most; of a handful of cases nothing is said."""

from __future__ import annotations

from typing import Any

import pytest

from processes.language import Text
from processes.throughput.mining.bottlenecks import bottlenecks
from processes.throughput.mining.heat import Heat, Warm
from processes.throughput.spread import spread


def warm(days: dict[int, int], **more: Any) -> Warm:
    """A step at which so many cases rested for so many days."""
    n = sum(days.values())
    told = {"outside": False, "around": False, "came": n, "seconds": 1000, **more}
    return Warm(told.pop("element", "a"), Text("A", "A"), "p", rested=spread(days.items()), **told)


def only(one: Warm, others: int = 0) -> list[str]:
    """The codes for a diagram of this step, and so much time elsewhere."""
    return [each.code for each in bottlenecks(Heat((one,), (), one.seconds + others))]


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (warm({3: 20}), "bottleneck_slow"),
        (warm({3: 20}, outside=True), "bottleneck_outside"),
        (warm({3: 20}, came=40), "bottleneck_grows"),
        (warm({3: 20}, done=20, late=5), "bottleneck_late"),
        (warm({1: 16, 30: 4}), "bottleneck_uneven"),
        (warm({0: 18, 2: 2}), "bottleneck_many"),
    ],
)
def test_the_reason_that_weighs_most(one: Warm, code: str) -> None:
    assert only(one) == [code]


def test_little_of_the_time_or_few_cases_are_no_bottleneck() -> None:
    assert only(warm({3: 20}), others=20_000) == []
    assert only(warm({300: 4})) == []


def test_what_only_stands_around_steps_is_none() -> None:
    assert only(warm({3: 20}, around=True)) == []


def test_at_most_three_the_worst_first() -> None:
    steps = tuple(warm({3: 9}, element=name, seconds=n) for name, n in (("a", 40), ("b", 30), ("c", 20), ("d", 10)))
    found = bottlenecks(Heat(steps, (), 100))
    assert [(one.element, one.facts["share"]) for one in found] == [("a", 40), ("b", 30), ("c", 20)]
