"""A replayed log in words: every break is a sentence in either language."""

from __future__ import annotations

import pytest

from processes.language import Locale
from processes.throughput.mining.replay import Break, Broke
from webapp.throughput.replayed_tables import said


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (Break(Broke.NO_WAY, 2, "B", "A"), "“B” came after “A”, but no way leads there from it"),
        (Break(Broke.NO_WAY, 1, "B", ""), "“B” came first, but no way leads there from the beginning"),
        (Break(Broke.NOT_DRAWN, 1, "X", "A"), "“X” is not on the diagram"),
        (Break(Broke.NO_END, 3, "B", "B"), "After “B” the log ends, but the diagram has not come to an end"),
    ],
)
def test_each_break_is_a_sentence(one: Break, words: str) -> None:
    assert said(one, Locale.EN) == words
    assert "»" in said(one, Locale.DA)
