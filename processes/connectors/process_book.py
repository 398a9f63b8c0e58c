"""A process as one PDF: A4, with contents, its diagrams as drawings, its steps, deadlines, tables and forms."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from processes.connectors.case_file import Part
from processes.connectors.pdf import typeset
from processes.language import Locale, Text

_TEMPLATE = Path(__file__).parent / "process_book.typ"
_WORDS = {
    "contents": Text("Indhold", "Contents"),
    "page": Text("Side", "Page"),
    "of": Text("af", "of"),
    "diagram": Text("Diagrammet", "The diagram"),
}


@dataclass(frozen=True, slots=True)
class BookChapter:
    """A chapter; ``picture`` names the drawing it begins with (empty: none)."""

    title: str
    parts: tuple[Part, ...]
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A process as it is set on paper, in one language; every word in it is shown as it is."""

    locale: str
    title: str
    foot: str
    front: tuple[tuple[str, str], ...]
    chapters: tuple[BookChapter, ...]


def process_pdf(told: Book, pictures: Mapping[str, bytes]) -> bytes:
    """The process on paper; ``pictures`` are SVG files by name. The same bytes for the same process."""
    read = told.locale if told.locale in tuple(Locale) else Locale.DA
    places = {name: f"pictures/{at}.svg" for at, name in enumerate(sorted(pictures))}
    chapters = [{**asdict(one), "place": places.get(one.picture, "")} for one in told.chapters]
    said: dict[str, Any] = {**asdict(told), "chapters": chapters}
    said["words"] = {key: text.read(read) for key, text in _WORDS.items()}
    files: dict[str, bytes] = {"main.typ": _TEMPLATE.read_bytes(), "book.json": json.dumps(said).encode()}
    return typeset(files | {places[name]: content for name, content in pictures.items()})
