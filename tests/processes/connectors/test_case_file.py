"""A case as one PDF: tagged, numbered, with its contents, and with its papers attached as they are."""

from __future__ import annotations

import json

from processes.connectors.case_file import Attached, CaseFile, Chapter, Part, case_pdf

LETTER = Attached("1 Kvittering.pdf", "Kvittering", "application/pdf", "h1")
FILE = CaseFile(
    locale="da",
    title="Sagens akter",
    number="2026-000001",
    front=(("Borger", "Amina Khan"), ("Samlet", "mandag 2. marts")),
    chapters=(
        Chapter("Frister", (Part("Svar på ansøgning", (("Senest", "16. marts"),), ("Talt fra *2. marts*.",)),)),
        Chapter("Notater", (Part("Astrid", mark="Internt", words=("Ringede.\nIntet svar.\n\nPrøver igen #2.",)),)),
        Chapter("Tidslinje", (Part(columns=("Hvornår", "Hvad"), rows=(("2. mar", "Sagen begyndte"),)),)),
    ),
    attached=(LETTER,),
)


def test_the_file_is_one_tagged_pdf_in_its_own_language() -> None:
    made = case_pdf(FILE, {"h1": b"%PDF-1.4 letter"})
    assert made.startswith(b"%PDF-")
    assert b"/Marked true" in made
    assert b"(da)" in made
    assert b"pdfuaid" in made


def test_the_papers_are_attached_and_one_that_is_gone_is_left_out() -> None:
    assert b"/EmbeddedFile" in case_pdf(FILE, {"h1": b"%PDF-1.4 letter"})
    assert b"/EmbeddedFile" not in case_pdf(FILE, {})


def test_the_same_case_gives_the_same_bytes() -> None:
    assert case_pdf(FILE, {}) == case_pdf(FILE, {})


def test_signs_with_a_meaning_elsewhere_are_shown_as_they_are_and_odd_ones_stop_nothing() -> None:
    odd = CaseFile("en", "#title *x* @y", "1", (), (Chapter("$a_b$", (Part(words=("\U0001f9ff [a](b)",)),)),))
    assert case_pdf(odd, {}).startswith(b"%PDF-")


def test_it_goes_through_json_and_comes_back_the_same() -> None:
    assert CaseFile.from_json(json.loads(json.dumps(FILE.to_json()))) == FILE
