"""Choosing how one is told."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, Invalid
from processes.notices.choose import choose_telling, telling_of
from processes.notices.wishes import Topic, Way, wishes_of
from processes.store.transaction import Transaction
from tests.cast import Cast, a_cast
from tests.trail import of_person

DAILY = {topic.value: "daily" for topic in Topic}


@pytest.fixture
def cast(tx: Transaction) -> Cast:
    return a_cast(tx)


def test_bo_chooses_and_it_holds(tx: Transaction, cast: Cast) -> None:
    choose_telling(tx, cast.bo, cast.bo.id, DAILY | {"given": "at_once"}, ["given"], "6")
    wishes = wishes_of(tx, cast.bo)
    assert (wishes.ways[Topic.GIVEN], wishes.ways[Topic.LATE]) == (Way.AT_ONCE, Way.DAILY)
    assert (wishes.pushed, wishes.hour) == (frozenset({Topic.GIVEN}), 6)
    assert of_person(tx, cast.bo.id)[0].kind == "TellingChosen"
    assert wishes_of(tx, cast.astrid).ways[Topic.LATE] is Way.AT_ONCE


def test_nobody_chooses_for_somebody_else(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        choose_telling(tx, cast.ditte, cast.bo.id, DAILY, [], "7")


@pytest.mark.parametrize("hour", ["", "4", "19", "7.5", "-7", "070", "٧"])
def test_an_hour_nobody_works_at_is_refused(tx: Transaction, cast: Cast, hour: str) -> None:
    with pytest.raises(Invalid, match="telling_hour_unknown"):
        choose_telling(tx, cast.bo, cast.bo.id, DAILY, [], hour)


def test_a_way_that_is_none_is_refused_at_its_topic(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        choose_telling(tx, cast.bo, cast.bo.id, DAILY | {"late": "never"}, [], "7")
    assert refused.value.problems[0].where == "late"


def test_there_is_one_row_a_person(tx: Transaction, cast: Cast) -> None:
    assert telling_of(tx, cast.bo) is telling_of(tx, cast.bo)
