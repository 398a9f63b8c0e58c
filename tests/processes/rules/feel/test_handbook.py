"""What the owners' handbook says of FEEL is what FEEL does, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from processes.rules.feel import BUILT_IN, FeelError, compile_expression, compile_script, compile_unary

DOCS = Path(__file__).parents[4] / "docs"
BOOKS = ["da", "en"]


def text_of(book: str) -> str:
    """The handbook in a language."""
    return (DOCS / f"feel.{book}.md").read_text(encoding="utf-8")


def blocks(book: str, kind: str) -> list[str]:
    """The blocks of one kind in a book."""
    return re.findall(rf"^```{kind}\n(.*?)^```", text_of(book), re.MULTILINE | re.DOTALL)


def facts(book: str) -> dict[str, Any]:
    """The case the book's examples work on."""
    (case,) = blocks(book, "feel-(?:sag|case)")
    value = compile_expression(case).evaluate({})
    assert isinstance(value, dict)
    return value


def examples(book: str) -> list[tuple[str, str]]:
    """Every example with what the book says it comes to."""
    lines = [line for block in blocks(book, "feel") for line in block.splitlines() if line.strip()]
    return [(source.strip(), answer.strip()) for source, _, answer in (line.rpartition("//") for line in lines)]


@pytest.mark.parametrize("book", BOOKS)
def test_every_example_comes_to_what_the_book_says(book: str) -> None:
    assert len(examples(book)) > 40
    wrong = [
        (source, answer)
        for source, answer in examples(book)
        if compile_expression(source).evaluate(facts(book)) != compile_expression(answer).evaluate({})
    ]
    assert wrong == []


@pytest.mark.parametrize("book", BOOKS)
def test_the_script_in_the_book_runs(book: str) -> None:
    (script,) = blocks(book, "feel-script")
    known = facts(book)
    for name, expression in compile_script(script):
        known[name] = expression.evaluate(known)
    assert (known["is long"], known["category"]) == (True, 2)


@pytest.mark.parametrize("book", BOOKS)
def test_every_cell_in_the_book_can_be_read(book: str) -> None:
    text = text_of(book)
    cells = re.findall(r"^\| `(.+?)` \| (?:er|is|mangler|opfylder|meets)", text, re.MULTILINE)
    assert len(cells) == 8
    assert [compile_unary(cell).source for cell in cells] == cells


@pytest.mark.parametrize("book", BOOKS)
def test_the_book_names_every_function(book: str) -> None:
    listed = text_of(book).rpartition("## ")[2]
    words = " ".join(" ".join(re.findall(r"`(.+?)`", listed, re.DOTALL)).split())
    assert [name for name in BUILT_IN if f" {name} " not in f" {words} "] == []


@pytest.mark.parametrize("book", BOOKS)
def test_what_the_book_advises_against_is_wrong_and_its_advice_right(book: str) -> None:
    text = text_of(book)
    rows = re.findall(r"^\| `(.+?)`.*? \| `(.+?)`(?:.*`(.+?)`)? \|$", text, re.MULTILINE)
    mended = [advice for _, *advices in rows for advice in advices if advice and ("=" in advice or ">" in advice)]
    assert len(mended) >= 6
    for advice in mended:
        compile_expression(advice)
    with pytest.raises(FeelError):
        compile_expression("weeks => 8")
    with pytest.raises(FeelError):
        compile_expression("weeks > 8,5")


@pytest.mark.parametrize("pair", list(zip(*(examples(book) for book in BOOKS), strict=True)))
def test_both_books_show_the_same(pair: tuple[tuple[str, str], tuple[str, str]]) -> None:
    assert len({re.sub('"[^"]*"', "", source) for source, _ in pair}) == 1
