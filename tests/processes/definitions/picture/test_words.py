"""Words on lines: none is wider than its box, none is lost but what is marked as left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from processes.definitions.picture.words import lines_of, width_of

TEXT = some.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåÆØÅ WM.-", max_size=120)


@given(TEXT, some.floats(min_value=40, max_value=400))
def test_every_letter_stands_on_a_line_that_fits(words: str, width: float) -> None:
    lines = lines_of(words, width)
    assert "".join(lines).replace("-", "").replace(" ", "") == words.replace("-", "").replace(" ", "")
    assert all(width_of(line) <= width for line in lines)


def test_more_lines_than_there_is_room_for_end_with_dots() -> None:
    assert lines_of("en to tre fire fem", 30, most=2)[-1].endswith("…")
    assert len(lines_of("en to tre fire fem", 30, most=2)) == 2
