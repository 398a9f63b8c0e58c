"""The one exception: its code, its place, its facts."""

from __future__ import annotations

from processes.rules.feel import FeelError
from processes.rules.feel.errors import CODES, LIMIT_CODES, NOTE_CODES, SYNTAX_CODES


def test_it_tells_where_and_what() -> None:
    error = FeelError("feel_syntax", 2, 5, found="x")
    assert (error.code, error.line, error.column, error.facts) == ("feel_syntax", 2, 5, {"found": "x"})
    assert str(error) == "feel_syntax at 2:5(found='x')"
    assert str(FeelError("feel_too_slow", limit=2)) == "feel_too_slow(limit=2)"


def test_the_codes_are_sorted_by_when_they_arise() -> None:
    assert SYNTAX_CODES | LIMIT_CODES | NOTE_CODES < CODES
