"""Parts of texts."""

from __future__ import annotations

import pytest

from tests.processes.rules.feel.ask import feel, refused


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('substring("foobar", 3)', "obar"),
        ('substring("foobar", 3, 2)', "ob"),
        ('substring("foobar", -2, 1)', "a"),
        ('substring("foobar", 0)', None),
        ('substring("foobar", 9)', None),
        ('substring("foobar", 1, 0)', None),
        ('substring("foobar", 3, null)', "obar"),
        ('string length("æøå")', "3"),
        ('upper case("æ1") + lower case("Å")', "Æ1å"),
        ('substring before("foobar", "bar")', "foo"),
        ('substring before("foobar", "")', ""),
        ('substring before("foobar", "x")', ""),
        ('substring after("foobar", "ob")', "ar"),
        ('substring after("foobar", "")', "foobar"),
        ('substring after("foobar", "x")', ""),
        ('contains("foobar", "ob")', "true"),
        ('starts with("foobar", "fo")', "true"),
        ('ends with("foobar", "fo")', "false"),
        ('string join(["a", null, "b"], "-")', "a-b"),
        ('string join(["a", "b"])', "ab"),
        ('string join(["a", 1])', None),
        ('string join("a", "-")', "a"),
    ],
)
def test_a_call_has_its_value(source: str, text: str | None) -> None:
    assert feel(f"string({source})") == text


def test_a_text_that_grows_without_end_is_stopped() -> None:
    assert refused('string join(for i in 1..3000 return upper case("' + "x" * 100 + '"), "-")') == "feel_text_too_long"
