"""Forty attempts at harm: reaching out, filling memory, taking for ever. None of them gets anywhere."""

from __future__ import annotations

import pytest

from processes.rules.feel import FeelError, compile_expression, compile_script, compile_unary
from processes.rules.feel.errors import LIMIT_CODES, SYNTAX_CODES

LONG = "x" * 190_000
DOUBLING = "for i in 1..60 return [partial[-1], partial[-1]]"
REACHING_OUT = [
    "text.__class__",
    "text.__class__.__mro__[1].__subclasses__()",
    "number.real.__add__(1)",
    '__import__("os").system("true")',
    "(function(x) x.__globals__)(abs)",
    "abs.python",
    "abs.overloads[1].python",
    'eval("1 + 1")',
    'exec("import os")',
    'open("/etc/passwd")',
    'getattr(text, "upper")',
    'text.format("{0.__class__}")',
    'get value(text, "__class__")',
    "globals()",
    "host.__self__",
    "host.__code__.co_consts",
    "case.__dict__",
    'case["__class__"].x',
    "now.__class__",
    '@"../../etc/passwd"',
    'time("10:00:00@../../../../etc/passwd")',
    'function(x) external {java: {class: "java.lang.Runtime", method signature: "exec(java.lang.String)"}}',
    "import os",
    "text := 1",
    "lambda: 1",
]
FILLING_MEMORY = [
    "for i in 1..1000000000 return i",
    "for i in 1..100000, j in 1..100000 return i",
    DOUBLING,
    f"string({DOUBLING})",
    f"flatten({DOUBLING})",
    f"({DOUBLING}) = ({DOUBLING})",
    "for i in 1..100000 return upper case(long)",
    'for i in 1..60 return if i = 1 then "x" else partial[-1] + partial[-1]',
    'replace(long, "x", long)',
    "(for i in 1..60 return if i = 1 then [1] else concatenate(partial[-1], partial[-1]))[60]",
]
TAKING_FOR_EVER = [
    'matches(long, "(.*)*(.*)*(.*)*y")',
    "some i in 1..1000000000000 satisfies i < 0",
    "every i in 1..100000, j in 1..100000 satisfies true",
    "(function(f) f(f))(function(f) f(f))",
    "distinct values(for i in 1..100000 return i)",
    "sort(for i in 1..50000 return i, function(a, b) count((for k in 1..1000 return k)[item > 0]) > 0)",
]
BOMBS = [
    "(" * 15_000,
    "[" * 15_000 + "]" * 15_000,
    "-" * 19_000 + "1",
    "not(" * 4_000 + "true" + ")" * 4_000,
    "1" + " + 1" * 4_000,
    "if true then " * 1_000 + "1" + " else 2" * 1_000,
    "x" * 1_000_000,
    "1" * 19_000,
    "9E999999999",
    "a" + ".a" * 9_000,
    "for x in " * 1_000,
    '"' + "\\u0041" * 10_000,
    "a " * 500_000,
    "a" + " " * 19_000,
    "/*" * 9_000,
    "a = (\n" + "1\n" * 9_000,
]
FACTS = {"text": "abc", "number": 1, "long": LONG, "case": {"a": 1}}
HARMLESS_ANSWERS: tuple[object, ...] = (None, [None], [])


def test_there_are_forty_at_least() -> None:
    assert len(REACHING_OUT + FILLING_MEMORY + TAKING_FOR_EVER + BOMBS) >= 40


@pytest.mark.parametrize("source", REACHING_OUT)
def test_nothing_is_within_reach_but_the_given_names(source: str) -> None:
    try:
        answer = compile_expression(source).evaluate(FACTS, {"host": lambda: 1})
    except FeelError as error:
        assert error.code in SYNTAX_CODES  # noqa: PT017 - either answer is right, each for other attempts
    else:
        assert answer in HARMLESS_ANSWERS


@pytest.mark.parametrize("source", FILLING_MEMORY + TAKING_FOR_EVER)
def test_what_grows_without_end_is_stopped_at_a_limit(source: str) -> None:
    with pytest.raises(FeelError) as stopped:
        compile_expression(source).evaluate(FACTS)
    assert stopped.value.code in LIMIT_CODES


@pytest.mark.parametrize("compiled", [compile_expression, compile_unary, compile_script])
@pytest.mark.parametrize("source", BOMBS, ids=range(len(BOMBS)))
def test_a_source_made_to_burst_is_refused_or_read(source: str, compiled: object) -> None:
    assert callable(compiled)
    try:
        compiled(source)
    except FeelError as error:
        assert error.code in SYNTAX_CODES | LIMIT_CODES  # noqa: PT017 - some are only long, and may be read
