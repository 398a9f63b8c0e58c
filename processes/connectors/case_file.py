"""A whole case as one PDF: A4, with contents and page numbers, tagged for screen readers, its papers attached."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from processes.connectors.pdf import typeset
from processes.language import Locale, Text

_TEMPLATE = Path(__file__).parent / "case_file.typ"
_WORDS = {
    "contents": Text("Indhold", "Contents"),
    "page": Text("Side", "Page"),
    "of": Text("af", "of"),
    "case": Text("Sag", "Case"),
    "attached": Text("Vedhæftet filen", "Attached to the file"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a chapter: a heading (may be empty), facts as label and value, and paragraphs or lines of a table."""

    heading: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    mark: str = ""  # what must be seen at once, for instance that a note is internal


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, which stands in the contents with its page."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Attached:
    """A paper that goes with the file as it is: ``hash`` is where its bytes lie, ``name`` what they are called."""

    name: str
    title: str
    media_type: str
    hash: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case as it is set on paper, in one language; every word in it is shown as it is."""

    locale: str
    title: str
    number: str
    front: tuple[tuple[str, str], ...]
    chapters: tuple[Chapter, ...]
    attached: tuple[Attached, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As plain data, for a promise."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> CaseFile:
        """What ``to_json`` gave, also after it went through JSON."""
        return cls(
            locale=raw["locale"],
            title=raw["title"],
            number=raw["number"],
            front=_pairs(raw["front"]),
            chapters=tuple(Chapter(one["title"], tuple(map(_part, one["parts"]))) for one in raw["chapters"]),
            attached=tuple(Attached(**one) for one in raw["attached"]),
        )


def case_pdf(file: CaseFile, papers: Mapping[str, bytes]) -> bytes:
    """The case on paper; ``papers`` are the bytes of what is attached, by hash. The same bytes for the same case."""
    read = file.locale if file.locale in tuple(Locale) else Locale.DA
    attached = [
        {**asdict(one), "place": f"papers/{number}"} for number, one in enumerate(file.attached) if one.hash in papers
    ]
    told = {**file.to_json(), "attached": attached, "words": {key: text.read(read) for key, text in _WORDS.items()}}
    files: dict[str, bytes] = {"main.typ": _TEMPLATE.read_bytes(), "case.json": json.dumps(told).encode()}
    files |= {one["place"]: papers[one["hash"]] for one in attached}
    return typeset(files)


def _pairs(raw: Any) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in raw)


def _part(raw: Mapping[str, Any]) -> Part:
    return Part(
        heading=raw["heading"],
        facts=_pairs(raw["facts"]),
        words=tuple(raw["words"]),
        columns=tuple(raw["columns"]),
        rows=tuple(tuple(row) for row in raw["rows"]),
        mark=raw["mark"],
    )
