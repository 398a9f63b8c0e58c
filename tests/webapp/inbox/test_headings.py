"""Every order a list can stand in has its words, and the order that stands is among those one may choose."""

from __future__ import annotations

import pytest

from processes.language import Locale
from processes.tasks.inbox import Asked, List
from processes.tasks.inbox_order import SORTS, Key
from webapp import wording
from webapp.inbox.headings import ORDERS, sorts


@pytest.mark.parametrize("name", list(SORTS))
def test_every_order_has_its_words_both_ways(name: str) -> None:
    assert wording.knows(f"sort.{name}")
    assert wording.knows(f"sort.-{name}")


@pytest.mark.parametrize("which", list(List))
def test_the_order_that_stands_is_chosen_among_those_offered(which: List) -> None:
    offered = sorts(Asked(which), Locale.DA)
    assert [chosen for _, _, chosen in offered].count(True) == 1
    assert {value for value, _, _ in offered} >= set(ORDERS)


def test_several_keys_are_said_one_after_the_other() -> None:
    words = sorts(Asked(sort=(Key("priority", descending=True), Key("citizen"))), Locale.DA)
    assert words[0] == ("-priority,citizen", "Det hastende først · Borger, A-Å", True)
