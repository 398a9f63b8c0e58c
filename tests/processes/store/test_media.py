"""A file is what is in it, not what it is called."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.errors import Invalid
from processes.store.media import ALLOWED, ENDINGS, MOST, recognise


def packed(*names: str, first: bytes = b"") -> bytes:
    """A packed file with parts of these names."""
    into = BytesIO()
    with ZipFile(into, "w", ZIP_STORED) as made:
        if first:
            made.writestr("mimetype", first)
        for name in names:
            made.writestr(name, "x")
    return into.getvalue()


ODT = b"application/vnd.oasis.opendocument.text"
MAIL = b"From: amina@borger.example\r\nTo: os@kommune.example\r\nSubject: Bilag\r\n\r\nSe nedenfor."
EXAMPLES = {
    "a.pdf": b"%PDF-1.7\n...",
    "a.png": b"\x89PNG\r\n\x1a\n....",
    "a.JPG": b"\xff\xd8\xff\xe0....",
    "a.jpeg": b"\xff\xd8\xff\xe1....",
    "a.docx": packed("[Content_Types].xml", "word/document.xml"),
    "a.xlsx": packed("[Content_Types].xml", "xl/workbook.xml"),
    "a.odt": packed("content.xml", first=ODT),
    "a.txt": "Rygproblemer siden 1. februar, æøå".encode(),
    "a.eml": MAIL,
}


def code(content: bytes, name: str) -> str:
    with pytest.raises(Invalid) as refused:
        recognise(content, name)
    return refused.value.code


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_allowed_kind_is_known_by_its_content(name: str) -> None:
    assert recognise(EXAMPLES[name], name) == ENDINGS[name.rpartition(".")[2].lower()]


def test_there_is_an_example_of_every_kind() -> None:
    assert {recognise(content, name) for name, content in EXAMPLES.items()} == {one.type for one in ALLOWED}


@pytest.mark.parametrize(
    ("content", "name", "refused"),
    [
        (b"", "a.pdf", "paper_empty"),
        (b"MZ\x90\x00", "program.exe", "paper_kind"),
        (b"MZ\x90\x00", "program", "paper_kind"),
        (b"<svg onload=alert(1)>", "picture.svg", "paper_kind"),
        (b"<html>", "page.html", "paper_kind"),
        (b"MZ\x90\x00\x03", "letter.pdf", "paper_differs"),
        (b"MZ\x90\x00\x03", "letter.txt", "paper_differs"),
        (EXAMPLES["a.docx"], "letter.xlsx", "paper_differs"),
        (packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "letter.docx", "paper_differs"),
        (packed("content.xml", "Basic/Standard/Module1.xml", first=ODT), "letter.odt", "paper_differs"),
        (b"PK\x03\x04 and then nothing", "letter.docx", "paper_differs"),
        ("Kære kommune".encode(), "letter.eml", "paper_differs"),
        (b"a" * (MOST + 1), "long.txt", "paper_too_large"),
    ],
)
def test_what_is_not_allowed_is_refused_with_its_reason(content: bytes, name: str, refused: str) -> None:
    assert code(content, name) == refused


@given(some.binary(min_size=1, max_size=300), some.sampled_from(sorted(ENDINGS)))
def test_whatever_is_sent_it_is_known_or_refused(content: bytes, ending: str) -> None:
    name = f"a.{ending}"
    fits = next(one.fits for one in ALLOWED if ending in one.endings)
    if fits(content):
        assert recognise(content, name) == ENDINGS[ending]
    else:
        assert code(content, name) == "paper_differs"
