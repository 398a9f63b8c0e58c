"""Random expressions: never another exception than FEEL's own, however they are put together."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from processes.rules.feel import FeelError, compile_expression, compile_script, compile_unary
from tests.processes.rules.feel.grown import FACTS, Grower

COUNT = 3_000
_WORDS = some.sampled_from(
    [
        "for", "in", "return", "if", "then", "else", "some", "every", "satisfies", "function", "and", "or", "not",
        "between", "instance of", "number", "list", "<", ">", "=", "!=", "..", "(", ")", "[", "]", "{", "}", ",", ":",
        ".", "+", "-", "*", "/", "**", "1", "0.5", '"a"', "true", "null", "x", "item", "partial", "?", "@", '"P1D"',
        "date", "duration", "sort", "\n", "//", "/*", "\\", '"', "æ", "🐎",
    ]
)  # fmt: skip


def run(source: str) -> None:
    """Compile and evaluate a source; FEEL's own exception is the only one that may come out."""
    for compiled in (compile_expression, compile_unary):
        try:
            made = compiled(source)
            made.evaluate(FACTS, {"host": lambda *given: given[0] if given else None})
        except FeelError:
            continue


@given(some.lists(_WORDS, max_size=25).map(" ".join))
@settings(max_examples=500, deadline=None)
def test_words_of_the_language_in_any_order(source: str) -> None:
    run(source)


@given(some.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_at_all(source: str) -> None:
    run(source)
    try:
        compile_script(source)
    except FeelError:
        return


@pytest.mark.big
@pytest.mark.parametrize("part", range(10))
def test_expressions_grown_from_the_grammar(part: int) -> None:
    grower = Grower(Random(part))
    for _ in range(COUNT // 10):
        run(grower.expression())
