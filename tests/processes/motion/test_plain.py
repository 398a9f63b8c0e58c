"""Case data as JSON: readable, exact, and never a surprise to whoever stores it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.motion.plain import plain

leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.characters(codec="utf-8"))
    | st.decimals(allow_nan=True, allow_infinity=True)
    | st.dates()
    | st.datetimes(timezones=st.just(UTC))
    | st.times()
    | st.timedeltas()
)
values = st.recursive(leaves, lambda inside: st.lists(inside) | st.dictionaries(st.text(max_size=5), inside))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (True, True),
        (Decimal("30"), 30),
        (Decimal("3E+2"), 300),
        (Decimal("1.50"), "1.50"),
        (Decimal(10**30), "1000000000000000000000000000000"),
        (2**63, str(2**63)),
        (2**63 - 1, 2**63 - 1),
        (date(2026, 3, 2), "2026-03-02"),
        (datetime(2026, 3, 2, 8, tzinfo=UTC), "2026-03-02T08:00:00+00:00"),
        (time(8, 30), "08:30:00"),
        (timedelta(days=8), "P8D"),
        (timedelta(days=-8), "-P8D"),
        (timedelta(days=1, hours=1), "PT90000S"),
        (timedelta(milliseconds=500), "PT0.5S"),
        (timedelta(days=100, microseconds=1), "PT8640000.000001S"),
        (timedelta(hours=-1), "-PT3600S"),
        ({"æ": {1: (Decimal("2"), None)}}, {"æ": {"1": [2, None]}}),
        (frozenset({"one"}), ["one"]),
        (object, "<class 'object'>"),
    ],
)
def test_each_kind_of_value_is_told_as_people_and_searches_read_it(value: Any, told: Any) -> None:
    assert plain(value) == told


@given(values)
def test_everything_can_be_stored_and_is_plain_already_the_second_time(value: Any) -> None:
    told = plain(value)
    assert orjson.loads(orjson.dumps(told)) == told
    assert plain(told) == told


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_no_number_loses_a_digit(value: Decimal) -> None:
    assert Decimal(plain(value)) == value
