"""The one exception: its code, its place, its facts."""

from __future__ import annotations

from processes.rules.feel import FeelError
from processes.rules.feel.errors import CODES, LIMIT_CODES, NOTE_CODES, SYNTAX_CODES
from webapp import wording


def test_it_tells_where_and_what() -> None:
    error = FeelError("feel_syntax", 2, 5, found="x")
    assert (error.code, error.line, error.column, error.facts) == ("feel_syntax", 2, 5, {"found": "x"})
    assert str(error) == "feel_syntax at 2:5(found='x')"
    assert str(FeelError("feel_too_slow", limit=2)) == "feel_too_slow(limit=2)"


def test_every_code_has_its_sentence() -> None:
    assert {code for code in CODES if not wording.knows(code)} == set()
    assert SYNTAX_CODES | LIMIT_CODES | NOTE_CODES < CODES
