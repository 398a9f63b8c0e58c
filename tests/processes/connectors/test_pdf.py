"""A letter on paper: readable by whoever cannot see it, the same bytes each time, and nothing in it is a command."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processes.connectors.pdf import pdf, typeset
from processes.connectors.shapes import Letter, Section
from processes.language import Locale

LETTER = Letter(
    locale=Locale.DA,
    title="Afgørelse om dine sygedagpenge",
    number="2026-000123",
    day="mandag 2. marts 2026",
    to=("Ærna-Marie Ågård", "Prøvegade 7, 2. tv.", "2400 København NV"),
    sender=("Jobcenter København", "Center for Sygedagpenge (demo)"),
    unit="Team Sygedagpenge 3",
    sections=(
        Section("", "Kære Ærna-Marie\n\nVi har truffet en afgørelse."),
        Section("Sådan klager du", "Ring til os."),
    ),
    ending="Venlig hilsen\nJobcenteret",
)


def test_the_same_letter_is_the_same_bytes() -> None:
    assert pdf(LETTER) == pdf(LETTER)
    assert pdf(replace(LETTER, invented=True)) != pdf(LETTER)


@pytest.mark.parametrize("locale", list(Locale))
def test_it_is_tagged_titled_and_in_its_language(locale: Locale) -> None:
    made = pdf(replace(LETTER, locale=locale))
    assert made.startswith(b"%PDF-")
    assert b"/MarkInfo" in made
    assert re.search(rb"/Lang\s*\(" + str(locale).encode(), made)
    assert b"pdfuaid" in made
    assert b"CreationDate" not in made


def test_a_long_letter_has_several_pages() -> None:
    long = replace(LETTER, sections=(Section("Vores vurdering", "Ord og atter ord. " * 900),))
    assert (
        pdf(long).count(b"/Type /Page\n") > 1 or pdf(long).count(b"/Type/Page") > 1 or len(pdf(long)) > len(pdf(LETTER))
    )


@settings(max_examples=25, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    st.text("#[]{}$*_`\\@<>/=-~\"' \n", max_size=60),
)
def test_whatever_somebody_wrote_is_only_words(words: str, signs: str) -> None:
    odd = replace(LETTER, to=(words, signs), sections=(Section(words, signs), Section(signs, words)), unit=signs)
    assert pdf(odd).startswith(b"%PDF-")


def test_several_files_are_set_as_one_and_signs_without_a_font_stop_nothing() -> None:
    main = b'#set document(title: "x", date: none)\n#read("a.txt")'
    assert typeset({"main.typ": main, "a.txt": b"Hej"}).startswith(b"%PDF-")
    assert typeset({"main.typ": main, "a.txt": "\U0001f9ff".encode()}).startswith(b"%PDF-")
