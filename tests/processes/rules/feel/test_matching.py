"""Matching agrees with Python's own, and takes no longer for a pattern made to take long."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.rules.feel.matching import find_all, search
from processes.rules.feel.patterns import read_pattern

_ATOMS = some.sampled_from(["a", "b", ".", "[ab]", "[^a]", "\\d", "(a)", "(?:b|c)", "(a|ab)", "1", "^", "$"])
_PIECES = some.tuples(_ATOMS, some.sampled_from(["", "", "*", "+", "?", "*?", "+?", "{2}", "{1,2}", "{0,2}?"]))
_PATTERNS = some.lists(_PIECES, min_size=1, max_size=5).map(
    lambda pieces: "".join(atom + ("" if atom in "^$" else times) for atom, times in pieces)
)


def spans(source: str, text: str) -> list[tuple[int, ...]]:
    """The matches of a pattern, each with its groups."""
    return list(find_all(read_pattern(source), text, lambda _: None))


@given(_PATTERNS, some.text("abc1\n", max_size=12))
def test_it_finds_what_python_finds(source: str, text: str) -> None:
    wanted = re.compile(source.replace("$", r"\Z"), re.ASCII).search(text)
    found = search(read_pattern(source), text, 0, lambda _: None)
    assert (found and found[:2]) == (wanted and wanted.span())
    if found and wanted:
        groups = [wanted.span(number) for number in range(1, read_pattern(source).groups + 1)]
        assert [found[at : at + 2] for at in range(2, len(found), 2)] == groups


@pytest.mark.parametrize(
    ("source", "flags", "text", "matches"),
    [
        ("æ", "i", "Æ", True),
        ("[à-ø]", "i", "Å", True),
        ("a.c", "", "a\nc", False),
        ("a.c", "s", "a\nc", True),
        ("^b$", "m", "a\nb\nc", True),
        ("^b$", "", "a\nb\nc", False),
        ("a.c", "q", "abc", False),
        ("a.c", "q", "a.c", True),
        ("a b", "x", "ab", True),
        (r"\p{Lu}\P{L}", "", "A1", True),
        (r"^\w+$", "", "a_b", False),
        (r"\s\S\D\W", "", " x-!", True),
        (r"\i\c", "", "a-", True),
        (r"[\d\-]+x", "", "1-2x", True),
        (r"[a\n]", "", "\n", True),
        (r"[a-c-[b]]", "", "b", False),
        (r"[!-\]]", "", "[", True),
        (r"[a-]", "", "-", True),
        (r"\.", "", "x", False),
        (r"\n", "", "\n", True),
    ],
)
def test_what_xpath_adds(source: str, flags: str, text: str, matches: bool) -> None:
    assert (search(read_pattern(source, flags), text, 0, lambda _: None) is not None) is matches


@pytest.mark.parametrize("source", ["^(a+)+$", "(a|aa)+$", "(a*)*b", "(.*)*(.*)*y", "(a|a|a)*b", "(x+x+)+y"])
def test_the_work_grows_with_the_text_and_no_faster(source: str) -> None:
    def work(length: int) -> int:
        spent: list[int] = []
        search(read_pattern(source), "a" * length + "!", 0, spent.append)
        return sum(spent)

    assert work(800) <= 3 * work(400)


def test_matches_do_not_overlap() -> None:
    assert spans("aa", "aaaaa") == [(0, 2), (2, 4)]
    assert [found[:2] for found in spans("x*", "axx")] == [(0, 0), (1, 3), (3, 3)]
