"""What comes in from Python, and the classes Python lacks."""

from __future__ import annotations

from collections import OrderedDict
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.rules.feel import FeelError, Range, YearsMonths, to_feel
from processes.rules.feel.scope import Run
from processes.rules.feel.values import MAX_LIST, Function, checked_list, checked_text
from tests.processes.rules.feel.ask import feel


class Colour(StrEnum):
    """A word."""

    RED = "red"


class Size(IntEnum):
    """A number."""

    BIG = 9


class Mixed(str, Enum):  # noqa: UP042 - the older way to write it must be read too
    """A word, the older way."""

    ONE = "one"


class Moment(datetime):
    """A library's own moment."""


class Day(date):
    """A library's own day."""


@pytest.mark.parametrize(
    ("given_", "taken"),
    [
        (5, Decimal(5)),
        (0.1, Decimal("0.1")),
        (10**40 + 1, Decimal("1E40")),
        (float("nan"), None),
        (float("inf"), None),
        (Decimal("NaN"), None),
        (Decimal("1E+99999"), None),
        (Colour.RED, "red"),
        (Size.BIG, Decimal(9)),
        (Mixed.ONE, "one"),
        ((1, 2), [Decimal(1), Decimal(2)]),
        ({1}, [Decimal(1)]),
        (OrderedDict(a=[1]), {"a": [Decimal(1)]}),
        (Day(2026, 3, 2), date(2026, 3, 2)),
        (Range(1, 2, True, True), Range(1, 2, True, True)),
    ],
)
def test_python_values_become_feel_values(given_: Any, taken: Any) -> None:
    assert to_feel(given_) == taken
    assert type(to_feel(given_)) is type(taken)


def test_a_subclass_of_a_moment_keeps_its_zone() -> None:
    taken = to_feel(Moment(2026, 3, 2, 10, tzinfo=UTC))
    assert type(taken) is datetime
    assert taken == datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize("foreign", [object(), b"x", 1j, print, [object()], {"a": object()}])
def test_what_feel_has_no_type_for_is_refused(foreign: object) -> None:
    with pytest.raises(FeelError, match="feel_foreign_value"):
        to_feel(foreign)


def test_what_is_too_deep_or_too_long_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(200):
        deep = [deep]
    with pytest.raises(FeelError, match="feel_too_deep"):
        to_feel(deep)
    with pytest.raises(FeelError, match="feel_list_too_long"):
        to_feel(range(MAX_LIST + 1))
    with pytest.raises(FeelError, match="feel_list_too_long"):
        checked_list([0] * (MAX_LIST + 1))
    with pytest.raises(FeelError, match="feel_text_too_long"):
        checked_text("x" * 1_000_000)


@given(some.floats(allow_nan=False, allow_infinity=False))
def test_a_float_counts_as_the_number_it_shows(real: float) -> None:
    assert float(to_feel(real)) == real


def test_months_are_written_with_years() -> None:
    assert [str(YearsMonths(months)) for months in (0, 1, 12, 14, -14)] == ["P0M", "P1M", "P1Y", "P1Y2M", "-P1Y2M"]


def test_a_range_can_stand_in_a_set() -> None:
    assert len({Range(1, 2, True, True), Range(1, 2, True, True)}) == 1


class Last(Function):
    """Gives back its last argument."""

    def call(self, scope: Any, arguments: list[Any]) -> Any:
        return arguments[-1]


@pytest.mark.parametrize("source", ["f(1, 2)", "f()", "f(b: 1)"])
def test_a_handed_in_function_called_wrongly_is_a_fault_with_its_place(source: str) -> None:
    with pytest.raises(FeelError, match="feel_host_arguments at 1:5"):
        feel(f"1 + {source}", f=lambda a: a)


def test_arguments_by_name_are_put_in_their_place() -> None:
    function, scope = Last("last", ("a", "b")), Run({}, {})
    assert function.call_named(scope, {"b": 2, "a": 1}) == 2
    assert function.call_named(scope, {"c": 2}) is None
