"""Figures as one PDF: A4, tables with their numbers to the right, how they are counted at the end."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from processes.connectors.pdf import typeset
from processes.language import Locale, Text

_TEMPLATE = Path(__file__).parent / "figures_paper.typ"
_WORDS = {
    "page": Text("Side", "Page"),
    "of": Text("af", "of"),
    "notes": Text("Sådan er der talt", "How this is counted"),
    "empty": Text("Der er ingen tal at vise.", "There are no figures to show."),
}


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table as words; ``right`` says for each column whether its cells stand to the right, as numbers do."""

    title: str
    words: str
    columns: tuple[str, ...]
    right: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FiguresPaper:
    """What is set on paper, in one language; every word in it is shown as it is."""

    locale: str
    title: str
    foot: str
    mark: str
    facts: tuple[tuple[str, str], ...]
    tables: tuple[PaperTable, ...]
    notes: tuple[str, ...]


def figures_pdf(told: FiguresPaper) -> bytes:
    """The figures on paper, wide tables on pages laid across. The same bytes for the same figures."""
    read = told.locale if told.locale in tuple(Locale) else Locale.DA
    said: dict[str, Any] = {**asdict(told), "words": {key: text.read(read) for key, text in _WORDS.items()}}
    return typeset({"main.typ": _TEMPLATE.read_bytes(), "figures.json": json.dumps(said).encode()})
