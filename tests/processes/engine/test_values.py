"""Facts come back from the bytes exactly as they went in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.engine.values import TAG, read, take, written
from processes.errors import EngineFault, Invalid
from processes.rules.feel import YearsMonths

ZONES = st.sampled_from(
    [None, UTC, timezone(timedelta(hours=-3, minutes=-30)), ZoneInfo("Europe/Copenhagen"), ZoneInfo("America/Nuuk")]
)
KEYS = st.text(max_size=8) | st.sampled_from(["typename", TAG, "$", "value", "__proto__"])
ATOMS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.decimals()
    | st.text(max_size=20)
    | st.dates()
    | st.times()
    | st.datetimes(timezones=ZONES)
    | st.timedeltas()
    | st.integers(-10_000, 10_000).map(YearsMonths)
)
FACTS = st.recursive(
    ATOMS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def same(one: Any, other: Any) -> bool:
    """Equal, and of the same types all through; a moment in the same zone."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Decimal):
        return str(one) == str(other)
    if isinstance(one, datetime):
        same_zone = str(one.tzinfo) == str(other.tzinfo)
        return same_zone and one.replace(tzinfo=None) == other.replace(tzinfo=None) and one.fold == other.fold
    return bool(one == other)


@given(st.dictionaries(KEYS, FACTS, max_size=5))
def test_facts_come_back_as_they_went_in(facts: dict[str, Any]) -> None:
    assert same(read(written(facts)), facts)


@given(st.dictionaries(KEYS, FACTS, max_size=5))
def test_taken_facts_are_the_same_and_nobody_elses(facts: dict[str, Any]) -> None:
    taken = take(facts)
    assert same(taken, facts)
    assert all(taken[name] is not facts[name] for name in facts if isinstance(facts[name], (list, dict)))


@pytest.mark.parametrize("typename", ["datetime", "Decimal", "set", "$dec", "TaskSpec"])
def test_a_key_called_typename_is_a_key_like_any_other(typename: str) -> None:
    facts = {"typename": typename, "value": {"typename": typename, "value": 1}}
    assert read(written(facts)) == facts


def test_a_key_that_looks_like_our_own_mark_is_still_a_key() -> None:
    facts = {TAG: ["n", "1"], "in": [{TAG: {TAG: ["d", "2026-01-01"]}}], "day": date(2026, 1, 1)}
    assert read(written(facts)) == facts


def test_text_that_looks_like_our_own_mark_is_still_text() -> None:
    facts = {"a": f'"{TAG}":', "b": Decimal("1.10")}
    assert read(written(facts)) == facts


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), {1, 2}, b"bytes", object(), {1: "a"}, "\ud800", time, [[{"x": {1}}]]]
)
def test_what_no_state_can_hold_is_refused_by_its_name(value: Any) -> None:
    with pytest.raises(Invalid) as fault:
        take({"good": 1, "bad": value})
    assert [(each.code, each.where) for each in fault.value.problems] == [("engine_value_unknown", "bad")]


def test_nesting_without_end_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(Invalid):
        take({"endless": endless})


def test_an_unknown_value_that_an_expression_made_is_a_fault() -> None:
    with pytest.raises(EngineFault) as fault:
        written({"x": object()})
    assert fault.value.code == "engine_value_unstorable"
