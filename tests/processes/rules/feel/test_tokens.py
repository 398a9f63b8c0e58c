"""Words, names and brackets: how a source is cut."""

from __future__ import annotations

import pytest

from processes.rules.feel import FeelError
from processes.rules.feel.tokens import Tokens, plain_name


def kinds(source: str, *names: str) -> list[str]:
    """The kinds of the tokens."""
    return [token.kind for token in Tokens(source, names)]


def texts(source: str, *names: str) -> list[str]:
    """The texts of the tokens."""
    return [token.text for token in Tokens(source, names)]


def test_words_side_by_side_are_one_name() -> None:
    assert texts("first   name > 2") == ["first name", ">", "2"]
    assert texts("rule 2 x") == ["rule 2 x"]


def test_a_keyword_ends_a_name() -> None:
    assert texts("for my item in the list return my item") == [
        "for", "my item", "in", "the list", "return", "my item",
    ]  # fmt: skip


def test_a_known_name_may_hold_keywords_and_operators() -> None:
    assert texts("days in weekend = 2", "days in weekend") == ["days in weekend", "=", "2"]
    assert texts("Person's age + 1", "Person's age") == ["Person's age", "+", "1"]
    assert texts("if allowed = 1", "if allowed") == ["if allowed", "=", "1"]
    assert texts("*", "*") == ["*"]


def test_a_known_name_is_no_part_of_a_longer_word() -> None:
    assert texts("a-bc", "a-b") == ["a", "-", "bc"]


def test_a_key_may_hold_what_no_name_may() -> None:
    assert kinds("{risk-category: 1, b: risk-category}") == [
        "LBRACE", "KEY", "COLON", "NUMBER", "COMMA", "KEY", "COLON", "NAME", "RBRACE",
    ]  # fmt: skip


def test_words_of_types_are_one_name() -> None:
    assert texts("x instance of days and time duration") == ["x", "instance of", "days and time duration"]


def test_a_bracket_that_opens_or_closes_a_range_is_told_apart() -> None:
    assert kinds("]1..2[")[0] == "OUT"
    assert kinds("]1..2[")[-1] == "OUT_CLOSE"
    assert "OUT_CLOSE" not in kinds("[1..a[1]]")
    assert kinds("if 1 in [1..2[ then 1 else 2").count("OUT_CLOSE") == 1
    assert kinds("[]") == ["LSQB", "RSQB"]


def test_ranges_within_a_context_keep_its_keys() -> None:
    assert kinds("{a: for i in 1..2 return i, b-c: 1}").count("KEY") == 2


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r'"a\nb"', "a\nb"),
        (r'"\"\\\t\r\'"', "\"\\\t\r'"),
        (r'"\u00e6"', "æ"),
        (r'"\U01F40E"', "\U0001f40e"),
        (r'"\uD83D\uDCA9"', "\U0001f4a9"),
        (r'"\d"', r"\d"),
    ],
)
def test_escapes_in_strings(source: str, text: str) -> None:
    assert texts(source) == [text]


def test_comments_are_blank() -> None:
    assert texts("1 // one\n+ /* two\n */ 2") == ["1", "+", "2"]


def test_every_token_knows_its_place() -> None:
    assert [(token.line, token.column) for token in Tokens("a +\n  b")] == [(1, 1), (1, 3), (2, 3)]


@pytest.mark.parametrize(
    ("source", "code"), [("a ! b", "feel_character"), ('"a', "feel_string_open"), (r'"\UFFFFFF"', "feel_bad_literal")]
)
def test_what_cannot_be_cut_is_refused(source: str, code: str) -> None:
    with pytest.raises(FeelError, match=code):
        kinds(source)


def test_two_spellings_of_a_name_are_one() -> None:
    assert plain_name("  first \n name ") == "first name"


def test_a_question_mark_is_a_name_of_its_own() -> None:
    assert texts("? > 3") == ["?", ">", "3"]


def test_external_is_a_word_of_functions_only() -> None:
    assert kinds("external + 1") == ["NAME", "PLUS", "NUMBER"]
    assert "EXTERNAL" in kinds("function(a) external {}")


def test_a_word_behind_a_dot_is_a_name_even_if_it_is_a_keyword() -> None:
    assert kinds("a.in") == ["NAME", "DOT", "NAME"]
