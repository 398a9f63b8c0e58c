"""Words take the room they take, wrap where the editor wraps, and break only where it is allowed."""

from __future__ import annotations

from tests.bpmn.lettering import is_broken, lines, width


def test_a_wide_letter_takes_more_room_than_a_narrow_one() -> None:
    assert width("mmm", 11) > width("nnn", 11) > width("lll", 11)


def test_a_soft_hyphen_takes_no_room() -> None:
    assert width("opfølgnings\u00adsamtale", 11) == width("opfølgningssamtale", 11)


def test_words_wrap_at_spaces_and_hyphens() -> None:
    assert lines("Første opfølgnings-samtale", 100, 12) == ["Første", "opfølgnings-", "samtale"]


def test_a_word_too_long_for_its_room_is_broken_and_that_is_told() -> None:
    assert is_broken("Sygedagpengeopfølgningssamtale", 60, 11)
    assert not is_broken("Sygedagpenge-opfølgnings-samtale", 80, 11)
    assert len(lines("Sygedagpengeopfølgningssamtale", 60, 11)) > 1
