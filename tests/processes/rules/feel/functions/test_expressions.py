"""Regular expressions in functions."""

from __future__ import annotations

import pytest

from processes.rules.feel.errors import LIMIT_CODES
from tests.processes.rules.feel.ask import feel, refused


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('matches("120364-1234", "^\\d{6}-?\\d{4}$")', "true"),
        ('matches("FOO", "foo", "i")', "true"),
        ('matches("foo", "(")', None),
        ('matches("foo", "o", "w")', None),
        ('matches("foo", "o", null)', "true"),
        ('replace("abracadabra", "a(.)", "[$1]")', "[b]r[c][d][b]ra"),
        ('replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', "[1=ab][2=]cd"),
        ('replace("a.b", ".", "$0", "q")', "a$0b"),
        ('replace("abc", "b", "\\\\$")', "a$c"),
        ('replace("abc", "b", "$x")', None),
        ('replace("abc", "b", "\\\\x")', None),
        ('replace("abc", "x*", "-")', None),
        ('replace("abc", "b", "$7")', "ac"),
        ('split("a;b;;c", ";")', '["a", "b", "", "c"]'),
        ('split("abc", "")', None),
        ('split("John Doe", "\\s")', '["John", "Doe"]'),
    ],
)
def test_a_call_has_its_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text


def test_no_pattern_runs_away() -> None:
    assert feel('matches(x, "^(a+)+$")', {"x": "a" * 3000 + "!"}) is False
    assert refused('matches(x, "(.*)*(.*)*(.*)*y")', {"x": "x" * 190_000}) in LIMIT_CODES
    assert refused('replace(x, "a", "aaaaaaaaaa")', {"x": "a" * 30_000}) == "feel_text_too_long"
