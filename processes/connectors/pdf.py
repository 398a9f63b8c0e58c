"""A letter as PDF: A4, tagged for screen readers (PDF/UA-1), the same bytes for the same letter."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import typst

from processes.connectors.operations.letters import INVENTED
from processes.connectors.shapes import Letter
from processes.language import Locale, Text

MEDIA_TYPE = "application/pdf"
_TEMPLATE = Path(__file__).parent / "letter.typ"
_WORDS = {
    "case": Text("Sag", "Case"),
    "page": Text("Side", "Page"),
    "of": Text("af", "of"),
}
_DAY, _NUMBER, _UNIT = Text("Dato", "Date"), Text("Sagsnummer", "Case number"), Text("Enhed", "Unit")


def pdf(letter: Letter) -> bytes:
    """The letter on paper. Its words are shown as they are; fonts are those of the typesetter, never the machine's."""
    read = letter.locale if letter.locale in tuple(Locale) else Locale.DA
    about = [(_DAY, letter.day), (_NUMBER, letter.number), (_UNIT, letter.unit)]
    told = {
        "lang": str(read),
        "title": letter.title,
        "number": letter.number,
        "sender": list(letter.sender),
        "to": list(letter.to),
        "about": [(label.read(read), value) for label, value in about if value],
        "words": {name: text.read(read) for name, text in _WORDS.items()},
        "mark": INVENTED.read(read) if letter.invented else "",
        "sections": [{"heading": one.heading, "words": one.words} for one in letter.sections],
        "ending": letter.ending,
    }
    try:
        return _set(told, ["ua-1"])
    except typst.TypstError:  # a sign no font has: the standard forbids it, and the letter must leave all the same
        return _set(told, [])


def _set(told: dict[str, Any], standards: list[Literal["ua-1"]]) -> bytes:
    made: bytes = typst.compile(
        str(_TEMPLATE),
        root=str(_TEMPLATE.parent),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"letter": json.dumps(told, ensure_ascii=False)},
        pdf_standards=[*standards],
    )
    return made


def typeset(files: Mapping[str, bytes]) -> bytes:
    """Several files set as one PDF, ``main.typ`` first; tagged for screen readers (PDF/UA-1) where that can be had."""
    try:
        return _set_files(files, ["ua-1"])
    except typst.TypstError:  # as above: what cannot be set by the standard must be read all the same
        return _set_files(files, [])


def _set_files(files: Mapping[str, bytes], standards: list[Literal["ua-1"]]) -> bytes:
    several: Any = dict(files)  # the stubs know of one file only
    made: bytes = typst.compile(several, format="pdf", ignore_system_fonts=True, pdf_standards=[*standards])
    return made
