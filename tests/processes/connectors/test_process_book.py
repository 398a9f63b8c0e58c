"""A process on paper: the same bytes for the same process, its drawings in it, whatever its words are."""

from __future__ import annotations

from processes.connectors.case_file import Part
from processes.connectors.process_book import Book, BookChapter, process_pdf

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><circle cx="5" cy="5" r="4"/></svg>'
PART = Part("Læs #sagen", (("Hvem", "Sagsbehandler"),), ("To\nlinjer",), ("Nr.", "Når"), (("1", "$x$ *ja*"),), "Husk")


def book(locale: str = "da", picture: str = "") -> Book:
    return Book(locale, "Løntilskud", "Version 3", (("Ejer", "Henriette"),), (BookChapter("Trin", (PART,), picture),))


def test_the_same_process_makes_the_same_bytes() -> None:
    assert process_pdf(book(), {}) == process_pdf(book(), {})
    assert process_pdf(book(), {}).startswith(b"%PDF-")


def test_the_drawing_is_in_it_and_the_language_is_heard() -> None:
    assert len(process_pdf(book(picture="p"), {"p": SVG})) > len(process_pdf(book(), {}))
    assert process_pdf(book("en"), {}) != process_pdf(book(), {})
    assert process_pdf(book("xx"), {}) == process_pdf(Book("xx", *_rest(book())), {})


def _rest(told: Book) -> tuple[str, str, tuple[tuple[str, str], ...], tuple[BookChapter, ...]]:
    return told.title, told.foot, told.front, told.chapters
