"""One text, two languages; a missing fact never loses a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.language import Locale, Text


def test_a_text_is_read_in_the_language_asked_for_danish_otherwise() -> None:
    words = Text("Godkend", "Approve")
    assert (words.read("en"), words.read(Locale.EN), words.read("da")) == ("Approve", "Approve", "Godkend")
    assert words.read("fr") == "Godkend"


def test_places_are_filled_and_a_missing_fact_shows_its_name() -> None:
    words = Text("{name} har {count} opgaver", "{name} has {count} tasks")
    assert words.read("en", name="Åse", count=3) == "Åse has 3 tasks"
    assert words.read("en", name="Åse") == "Åse has {count} tasks"
    assert words.read("en") == "{name} has {count} tasks"


def test_a_fact_may_be_called_locale() -> None:
    assert Text("{locale}", "{locale}").read("en", locale="x") == "x"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ({"da": "a", "en": "b"}, Text("a", "b")),
        ({"en": "b"}, Text("", "b")),
        ({}, Text("", "")),
        ("same", Text("same", "same")),
        (Text("a", "b"), Text("a", "b")),
    ],
)
def test_a_text_is_made_of_what_files_say(raw: Text | dict[str, str] | str, text: Text) -> None:
    assert Text.of(raw) == text


@given(st.text(), st.text())
def test_a_text_is_true_if_it_says_anything(danish: str, english: str) -> None:
    assert bool(Text(danish, english)) is bool(danish or english)
