"""The language as a whole: what an expression is worth, and how scripts are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from processes.rules.feel import FeelError, compile_expression, compile_script, compile_unary
from processes.rules.feel.expression import prepare_expression
from processes.rules.feel.types import NUMBER
from tests.processes.rules.feel.ask import feel, notes, refused

D = Decimal


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2 * 3", D(7)),
        ("(1 + 2) * 3", D(9)),
        ("2 ** 3 ** 2", D(64)),
        ("-2 ** 2", D(4)),
        ("10 / 4", D("2.5")),
        (".5 + 1.5e1", D("15.5")),
        ('"a" + "b"', "ab"),
        ("1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3 and 1 != 2", True),
        ("true or null", True),
        ("false and null", False),
        ("true and null", None),
        ("false or null", None),
        ("1 = 1 and 2 = 2 and 3 = 4", False),
        ("1 = 1 and 2 = 2 and null", None),
        ("true and true and true", True),
        ('if 1 > 2 then "a" else "b"', "b"),
        ("if null then 1 else 2", D(2)),
        ("5 between 1 and 10", True),
        ("5 between 6 and 10", False),
        ('5 between "a" and 10', None),
        ("5 in [1..5)", False),
        ("5 in (1, 5)", True),
        ("5 in (< 3, > 4)", True),
        ("5 in > 4", True),
        ("5 in [[1..3], [4..6]]", True),
        ("null in null", True),
        ('1 in "a"', None),
        ("[1, 2, 3][2]", D(2)),
        ("[1, 2, 3][-1]", D(3)),
        ("[1, 2, 3][item > 1]", [D(2), D(3)]),
        ("[{a: 1}, {a: 2}][a = 2].a", [D(2)]),
        ("[][1]", None),
        ("[][true]", []),
        ("7[1]", D(7)),
        ('[1]["x"]', None),
        ("[1, 2, 3][1.5]", None),
        ("{a: 1, b: a + 1}.b", D(2)),
        ('{"first name": "Bo"}.first name', "Bo"),
        ("{a: 1, a: 2}", None),
        ("for i in 1..3 return i * i", [D(1), D(4), D(9)]),
        ("for i in 3..1 return i", [D(3), D(2), D(1)]),
        ("for i in [1, 2], j in [i, 10] return i * j", [D(1), D(10), D(4), D(20)]),
        ("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", [D(1), D(1), D(2), D(6), D(24)]),
        ("for i in (1..4) return i", [D(2), D(3)]),
        ("for i in 5 return i", [D(5)]),
        ("for i in null return i", None),
        ("for i in 1.5..3 return i", None),
        ('for i in "a".."c" return i', None),
        ("for i in (>1) return i", None),
        ("some x in [1, 2] satisfies x > 1", True),
        ("some x in [1, null] satisfies x > 1", None),
        ("every x in [1, 2] satisfies x > 0", True),
        ("every x in [1, 2] satisfies x > 1", False),
        ("every x in null satisfies x", None),
        ("some x in [1, 2], y in [x] satisfies y = 2", True),
        ("(function(a, b) a - b)(5, 3)", D(2)),
        ("(function(a, b) a - b)(b: 5, a: 3)", D(-2)),
        ("(function(a: number) a)(5)", D(5)),
        ('(function(a: number) a)("x")', None),
        ("(function(a) a)(1, 2)", None),
        ("(function() 42)()", D(42)),
        ("{f: function(x) x + 1, y: f(1)}.y", D(2)),
        ("1 instance of number", True),
        ('"x" instance of number', False),
        ("[1, 2] instance of list<number>", True),
        ("{a: 1} instance of context<a: number>", True),
        ("[1..2] instance of range<number>", True),
        ("(function(a, b) a) instance of function<number, number> -> number", True),
        ("-(5)", D(-5)),
        ("-[1]", None),
        ("1 + /* between */ 2 // behind", D(3)),
        ('@"P1D" + @"PT12H"', timedelta(days=1, hours=12)),
        ("x.y.z", None),
    ],
)
def test_an_expression_has_its_value(source: str, value: Any) -> None:
    assert feel(source) == value


def test_decimals_have_thirty_four_digits() -> None:
    assert feel("1 / 3") == D("0.3333333333333333333333333333333333")
    assert feel("0.1 + 0.2 = 0.3") is True
    assert feel("10 ** 6000 * 10 ** 6000") is None


def test_what_python_gives_is_taken_as_feel_has_it() -> None:
    given = {
        "whole": 5, "real": 0.1, "exact": D("1.5"), "yes": True, "day": date(2026, 3, 2), "at": time(10, 30),
        "moment": datetime(2026, 3, 2, 10, 30, tzinfo=UTC), "long": timedelta(days=28), "names": ("a", "b"),
        "nothing": None,
    }  # fmt: skip
    assert feel("whole + real + exact", given) == D("6.6")
    assert feel('yes and day.year = 2026 and at.hour = 10 and names[2] = "b"', given) is True
    assert feel("day + long", given) == date(2026, 3, 30)
    assert feel("nothing = null", given) is True


@pytest.mark.parametrize("value", [True, False])
def test_a_boolean_is_no_number(value: bool) -> None:
    assert feel("x = 1", {"x": value}) is None
    assert feel("x > 0", {"x": value}) is None


def test_names_with_spaces_are_one_name() -> None:
    assert feel("months of work >= 6", {"months of work": 7}) is True


def test_names_with_operators_in_them_are_known_when_told() -> None:
    names = frozenset({"risk-category", "profit and loss"})
    expression = compile_expression('risk-category = "high" and profit and loss > 0', names)
    assert expression.names == names
    assert expression.evaluate({"risk-category": "high", "profit and loss": 3}) is True


def test_functions_are_handed_in_when_it_runs() -> None:
    def deadline(rule: str, days: Any = 0) -> datetime:
        return datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=int(days))

    assert feel('deadline("P4-14")', deadline=deadline) == datetime(2026, 3, 2, tzinfo=UTC)
    assert feel('deadline(rule: "P4-14", days: 3)', deadline=deadline) == datetime(2026, 3, 5, tzinfo=UTC)
    assert compile_expression('deadline("P4-14")').calls == {"deadline"}


def test_what_a_handed_in_function_raises_passes_through() -> None:
    def fails() -> None:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        feel("fails()", fails=fails)


def test_the_same_source_gives_the_same_object() -> None:
    assert compile_expression("a + 1") is compile_expression("a + 1")
    assert repr(compile_expression("a + 1")) == "Expression('a + 1')"


def test_a_null_tells_its_reason() -> None:
    assert notes("missing > 1") == ["feel_unknown_name", "feel_type_clash"]
    assert notes("1 / 0") == ["feel_arithmetic"]
    assert notes("abs()") == ["feel_wrong_arguments"]
    assert notes("x(1)", {"x": 1}) == ["feel_not_a_function"]
    assert notes('{a: 1}.b + "a".b') == ["feel_unknown_property", "feel_unknown_property", "feel_type_clash"]
    answer = compile_expression("1 +\n  missing").explain({})
    assert (answer.value, answer.notes[0].line, answer.notes[0].column) == (None, 2, 3)


def test_no_more_reasons_are_kept_than_anybody_reads() -> None:
    assert len(notes("for i in 1..100 return missing")) == 20


def test_a_script_is_assignments_in_order() -> None:
    script = compile_script("\n// sums\nfirst sum = a + 1\nlist = [1,\n  2]\nb=first sum * 2\n")
    assert [name for name, _ in script] == ["first sum", "list", "b"]
    facts: dict[str, Any] = {"a": 1}
    for name, expression in script:
        facts[name] = expression.evaluate(facts)
    assert facts["b"] == D(4)
    assert facts["list"] == [D(1), D(2)]


def test_a_text_over_several_lines_is_no_new_line_of_a_script() -> None:
    script = compile_script('a = "one\nb = 2"\nc = a\nd = c')
    assert [name for name, _ in script] == ["a", "c", "d"]


def test_a_comparison_within_brackets_is_no_new_line_of_a_script() -> None:
    script = compile_script("ok = (\na = 1\n)")
    assert [name for name, _ in script] == ["ok"]
    assert script[0][1].evaluate({"a": 1}) is True


@pytest.mark.parametrize(
    ("source", "code", "line", "column"),
    [
        ("", "feel_empty", 1, 1),
        ("remove(a)", "feel_script_line", 1, 1),
        ("a = 1\nb = 1 +", "feel_unfinished", 2, 8),
        ("a = 1\nb = 1 ? 2", "feel_syntax", 2, 7),
        ('a = "open', "feel_string_open", 1, 5),
        ("a = 1 +\n  ! 2", "feel_character", 2, 3),
    ],
)
def test_a_script_s_faults_are_placed_in_the_whole_script(source: str, code: str, line: int, column: int) -> None:
    with pytest.raises(FeelError) as fault:
        compile_script(source)
    assert (fault.value.code, fault.value.line, fault.value.column) == (code, line, column)


def test_a_small_value_that_is_endless_when_walked_does_not_leave() -> None:
    assert refused("for i in 1..100 return [partial[-1], partial[-1]]") == "feel_list_too_long"


@pytest.mark.parametrize("compiled", [compile_expression, compile_unary])
def test_a_type_without_end_is_refused(compiled: Callable[[str], object]) -> None:
    with pytest.raises(FeelError, match="feel_too_deep"):
        compiled("x instance of " + "list<" * 3_000 + "number" + ">" * 3_000)


def test_an_item_definition_may_be_named_as_a_type() -> None:
    assert prepare_expression("x instance of tAge", types={"tAge": NUMBER}).evaluate({"x": 1}) is True
    with pytest.raises(FeelError, match="feel_type_unknown"):
        compile_expression("x instance of tAge")
