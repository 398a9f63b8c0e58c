"""How arguments find their parameters."""

from __future__ import annotations

import pytest

from processes.rules.feel import BUILT_IN
from processes.rules.feel.functions.signature import BuiltIn
from processes.rules.feel.types import ANY, BOOLEAN, NUMBER, STRING
from tests.processes.rules.feel.ask import feel


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("abs([-1])", "1"),
        ("any(true)", "true"),
        ('string length(["abc"])', "3"),
        ("abs([-1, 2])", None),
        ("abs([null])", None),
        ('substring(start position: 3, string: "foobar")', "obar"),
        ('substring(start: 3, string: "foobar")', None),
        ('substring(string: "foobar")', None),
        ('substring(string: ["foobar"], start position: 3)', "obar"),
        ("abs(1, 2)", None),
        ("abs(null)", None),
        ("floor(n: 1.55, scale: 1)", "1.5"),
        ("min(c: 1)", None),
    ],
)
def test_an_argument_is_bound_by_place_and_by_name(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text


def test_every_function_has_a_way_to_be_called_and_says_what_it_promises() -> None:
    for name, function in BUILT_IN.items():
        assert isinstance(function, BuiltIn)
        assert function.overloads, name
        assert all(each.python.__doc__ or each.many or each.parameters for each in function.overloads), name


def test_types_tell_which_arguments_may_be_taken() -> None:
    (contains,) = BUILT_IN["contains"].overloads
    assert contains.may_take([STRING, ANY])
    assert not contains.may_take([STRING, NUMBER])
    assert not contains.may_take([STRING])
    assert contains.result == BOOLEAN
    assert BUILT_IN["contains"].fits((STRING, STRING), BOOLEAN)
