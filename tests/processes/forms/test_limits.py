"""Both ends of a limit are allowed, one beyond is not."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from processes.forms.field import Field, Kind, Limits, Widget
from processes.forms.limits import limit_fault
from processes.language import Text


def a_field(limits: Limits) -> Field:
    return Field("a", Kind.TEXT, Widget.TEXT, Text("A", "A"), limits=limits)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 60))
def test_texts_and_lists_may_be_as_long_as_said_and_no_longer(least: int, more: int, length: int) -> None:
    field = a_field(Limits(least=least, most=least + more))
    for value in ("x" * length, ["x"] * length):
        assert (limit_fault(field, value) is None) == (least <= length <= least + more)


@given(st.decimals(-99, 99, places=1), st.decimals(0, 99, places=1), st.decimals(-150, 250, places=1))
def test_numbers_may_be_as_large_as_said_and_no_larger(low: Decimal, more: Decimal, value: Decimal) -> None:
    closed = a_field(Limits(low=low, high=low + more))
    assert (limit_fault(closed, value) is None) == (low <= value <= low + more)
    opened = a_field(Limits(above=low, below=low + more))
    assert (limit_fault(opened, value) is None) == (low < value < low + more)


def test_what_has_no_limits_is_fine() -> None:
    assert limit_fault(a_field(Limits()), None) is None
    assert limit_fault(a_field(Limits()), True) is None
