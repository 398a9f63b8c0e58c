"""Regular expressions are read as XPath has them."""

from __future__ import annotations

import pytest

from processes.rules.feel.patterns import PatternError, read_pattern


@pytest.mark.parametrize(
    "source",
    [
        "(", ")", "[", "[]", "[z-a]", "a{2", "a{3,2}", "a{x}", "a{99999999999}", "a{2000}", "*a", "a**", "\\", "\\1",
        "\\q", "\\p{Xx}", "\\p{L", "\\pL", "(a{900}){900}", "(" * 50 + "a" + ")" * 50, "()" * 40, "[a-z-[b]", "[[a]",
        "a" * 6000, "|" * 6000, "a}",
    ],
)  # fmt: skip
def test_what_is_no_pattern_is_refused(source: str) -> None:
    with pytest.raises(PatternError):
        read_pattern(source)


def test_flags_are_known_or_refused() -> None:
    with pytest.raises(PatternError):
        read_pattern("a", "z")
    assert len(read_pattern("a b", "x").program) == len(read_pattern("ab").program)


def test_groups_are_counted() -> None:
    assert read_pattern("(a)(?:b)(c(d))").groups == 3
