"""What is drawn hangs on the words alone and stays within its bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from processes.connectors.standins.chance import between, drawn, one_of, reference


@given(st.lists(st.text(), max_size=4), st.integers(-50, 50), st.integers(0, 100))
def test_the_same_words_draw_the_same_within_bounds(words: list[str], least: int, room: int) -> None:
    number = between(least, least + room, *words)
    assert least <= number <= least + room
    assert number == between(least, least + room, *words)
    assert one_of("abc", *words) in "abc"


def test_words_are_not_run_together() -> None:
    assert drawn("ab", "c") != drawn("a", "bc")


def test_a_reference_is_seen_to_be_a_demonstration_s() -> None:
    assert reference("VT", "key").startswith("DEMO-VT-")
