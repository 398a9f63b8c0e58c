"""Texts: the same words in both languages, filled without ever losing the sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from processes.language import Locale, Text

WORDS = st.text(st.characters(blacklist_characters="{}"))


@given(WORDS, WORDS)
def test_each_language_reads_its_own_words(danish: str, english: str) -> None:
    text = Text(danish, english)
    assert text.read(Locale.DA) == text.read("da") == danish
    assert text.read(Locale.EN) == text.read("en") == english


def test_danish_is_what_another_language_gets() -> None:
    assert Text("sag", "case").read("de") == "sag"


def test_places_are_filled_and_a_missing_fact_shows_its_name() -> None:
    text = Text("Frist {day} for {who}", "Due {day} for {who}")
    assert text.read("da", day="2. marts", who="Astrid") == "Frist 2. marts for Astrid"
    assert text.read("en", day="2 March") == "Due 2 March for {who}"


@given(WORDS)
def test_a_bare_string_is_the_same_in_both(words: str) -> None:
    assert Text.of(words) == Text(words, words)


def test_a_text_is_made_from_a_mapping_and_from_itself() -> None:
    assert Text.of({"da": "sag", "en": "case"}) == Text("sag", "case")
    assert Text.of({"da": "sag"}) == Text("sag", "")
    assert Text.of(Text("sag", "case")) == Text("sag", "case")


def test_a_text_without_words_counts_as_none() -> None:
    assert not Text("", "")
    assert Text("", "case")
