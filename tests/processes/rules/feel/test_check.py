"""What is found before an expression runs."""

from __future__ import annotations

import pytest

from processes.rules.feel import check, check_tests, compile_expression, compile_unary
from processes.rules.feel.types import (
    ANY,
    BOOLEAN,
    CONTEXT,
    DATE,
    DATE_TIME,
    NUMBER,
    STRING,
    ContextType,
    ListType,
)

KNOWN = {
    "age": NUMBER,
    "name": STRING,
    "ill": BOOLEAN,
    "born": DATE,
    "at": DATE_TIME,
    "person": ContextType(entries=(("born", DATE), ("name", STRING))),
    "payments": ListType(item=ContextType(entries=(("amount", NUMBER), ("day", DATE)))),
    "free": ANY,
    "bag": CONTEXT,
    "numbers": ListType(item=NUMBER),
    "date": STRING,
}


@pytest.mark.parametrize(
    "source",
    [
        'age > 17 and name = "Bo" and not(ill)',
        'person.born + duration("P18Y") <= today()',
        "sum(payments.amount) / count(payments) > 100",
        "payments[amount > age].day[1] > born",
        "payments[1].amount + 1",
        "free.anything[whatever = 1][1] > 3",
        "bag.anything = 3",
        "some p in payments satisfies p.amount > age and p.day < born",
        "for i in 1..age return partial[-1] + i",
        "{a: age, b: a + 1}.b > 3",
        "(function(x: number) x + age)(1)",
        'age in [1..3] or age in (1, > 5) or name in ["a", "b"]',
        "if ill then age else null",
        "if ill then age else name",
        'age = null and name != null and "a" = free',
        'born - born > duration("P1D")',
        'at - born > duration("P1D")',
        "numbers[item > 3] = numbers",
        "-age * 2 ** 2",
        'born.year = 2026 and at.time offset = duration("PT1H")',
        "age instance of number",
        "(age in (1, 2)) = true",
        "age between 1 and 2",
        'substring(string: name, start position: 2) = "o"',
        "numbers[age]",
        "[1, age][1] + 1 > 3 and [age..5] = [1..2] and (> 3) = (< age)",
        '@"P1D" / @"P1D" = 1 and 2 * @"P1D" > @"P1D"',
        "abs = abs",
        "date(date) > date(at) and (function(f) f(1))(abs)",
        "host(1) = 2",
        "{f: function(x) x, y: f(1)}.y = 1",
        "7[1] > 3 and free[x = 1].y[1] = 3",
    ],
)
def test_what_is_right_is_left_alone(source: str) -> None:
    assert check(compile_expression(source).node, KNOWN, ["today", "host"]) == ()


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("agee > 3", ["feel_unknown_name"]),
        ('age > "3"', ["feel_type_clash"]),
        ("ill > false", ["feel_type_clash"]),
        ("age + name", ["feel_type_clash"]),
        ("-name", ["feel_type_clash"]),
        ("person.bron", ["feel_unknown_property"]),
        ("name.length", ["feel_unknown_property"]),
        ("payments.amonut", ["feel_unknown_property"]),
        ("payments[amuont > 3]", ["feel_unknown_name"]),
        ("age and ill", ["feel_not_boolean"]),
        ("if name then 1 else 2", ["feel_not_boolean"]),
        ("every p in payments satisfies p.amount", ["feel_not_boolean"]),
        ("yesterday()", ["feel_unknown_function"]),
        ("age(1)", ["feel_not_a_function"]),
        ("(1)(2)", ["feel_not_a_function"]),
        ("abs(name)", ["feel_wrong_arguments"]),
        ("abs(age, age)", ["feel_wrong_arguments"]),
        ("abs(numer: 1)", ["feel_wrong_arguments"]),
        ('age in ["a".."b"]', ["feel_type_clash"]),
        ("[1..name]", ["feel_type_clash"]),
        ("age between 1 and name", ["feel_type_clash"]),
        ("for i in 1..name return i", ["feel_type_clash"]),
        ("(< ill).start", ["feel_type_clash"]),
        ("count(payments) = name", ["feel_type_clash"]),
    ],
)
def test_what_is_wrong_is_found(source: str, codes: list[str]) -> None:
    assert [note.code for note in check(compile_expression(source).node, KNOWN)] == codes


def test_a_finding_knows_its_place() -> None:
    (note,) = check(compile_expression("age > 1 and\n  nmae = 2").node, KNOWN)
    assert (note.line, note.column, note.facts) == (2, 3, {"name": "nmae"})


@pytest.mark.parametrize(
    ("source", "wanted", "right"),
    [
        ("age > 3", BOOLEAN, True),
        ("age", BOOLEAN, False),
        ("born", DATE_TIME, True),
        ("age", ListType(item=NUMBER), True),
        ("numbers", NUMBER, True),
        ("numbers", STRING, False),
        ("null", NUMBER, True),
        ("free", NUMBER, True),
        ("born", DATE, True),
    ],
)
def test_the_type_of_the_whole_is_compared_with_the_one_wanted(source: str, wanted: object, right: bool) -> None:
    notes = check(compile_expression(source).node, KNOWN, (), wanted)  # type: ignore[arg-type]  # a Type, from a table
    assert (notes == ()) is right


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("> 5, 3, [1..2]", []),
        ("-", []),
        ("> age", []),
        ("? > age and ill", []),
        ("numbers", []),
        ('"a"', ["feel_type_clash"]),
        ('> "a"', ["feel_type_clash"]),
        ("> agee", ["feel_unknown_name"]),
        ('["a".."b"]', ["feel_type_clash"]),
        ("true", ["feel_type_clash"]),
    ],
)
def test_a_cell_is_compared_with_its_column(cell: str, codes: list[str]) -> None:
    node = compile_unary(cell).node
    assert [note.code for note in check_tests(node, NUMBER, KNOWN)] == codes
