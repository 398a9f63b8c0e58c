"""Two wordings as pieces: each side can be read from them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from processes.studio.difference.wording import CAME, GONE, LONG, SAME, pieces

WORDS = st.text("ab \n", max_size=30)


@given(WORDS, WORDS)
def test_both_sides_can_be_read_from_the_pieces(before: str, after: str) -> None:
    found = pieces(before, after)
    assert "".join(words for what, words in found if what != CAME) == before
    assert "".join(words for what, words in found if what != GONE) == after


def test_only_the_word_that_changed_is_marked() -> None:
    assert pieces("Ring inden 3 dage", "Ring inden 2 dage") == (
        (SAME, "Ring inden "),
        (GONE, "3"),
        (CAME, "2"),
        (SAME, " dage"),
    )


def test_very_long_texts_are_told_as_wholes() -> None:
    long = "a " * LONG
    assert pieces(long, "b") == ((GONE, long), (CAME, "b"))
