"""How much room words take in a drawing: estimated widths of a plain sans serif, wrapped as the editor wraps."""

from __future__ import annotations

import re

SOFT = "\u00ad"
_THOUSANDTHS = {  # of the size, for Arial and what is cut to its measure
    222: "ijl'",
    278: " ft.,:;!/I[]\\|",
    333: "r()-",
    500: "ckvxyzsJ",
    556: "abdeghnopquL0123456789?#$§_åéü",
    584: "+<>=~",
    611: "FTZø",
    667: "ABEKPSVXYÅ&",
    722: "CDHNRUw",
    778: "GOQØ",
    833: "mM",
    889: "æ%",
    1000: "Æ…–",
}
_WIDTHS = {letter: share / 1000 for share, letters in _THOUSANDTHS.items() for letter in letters} | {"W": 0.944}
_ANY_OTHER = 0.6
_LINE = 1.2


def width(text: str, size: float) -> float:
    """Pixels of one line."""
    shown = text.replace(SOFT, "")
    return sum(_WIDTHS.get(letter, _ANY_OTHER) for letter in shown) * size


def lines(text: str, room: float, size: float) -> list[str]:
    """The lines a text is wrapped into; a word breaks at its hyphens first, then anywhere."""
    found: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and width(line + piece.rstrip(), size) > room:
            found.append(line)
            line = ""
        line += piece if line else piece.lstrip()
        while width(line.strip(), size) > room and len(line.strip()) > 1:
            kept = _longest(line.strip(), room, size)
            found.append(kept)
            line = line.strip()[len(kept) :]
    if line.strip():
        found.append(line)
    return [one.strip() for one in found]


def is_broken(text: str, room: float, size: float) -> bool:
    """Whether a word had to be broken where nobody allowed it."""
    return any(width(piece.strip(), size) > room for piece in _pieces(text))


def height(count: int, size: float) -> float:
    """Pixels of so many lines."""
    return count * size * _LINE


def _pieces(text: str) -> list[str]:
    return re.findall(rf"[^\s\-{SOFT}]+[\-{SOFT}]?\s*|[\-{SOFT}]\s*", text)


def _longest(text: str, room: float, size: float) -> str:
    end = len(text)
    while end > 1 and width(text[:end], size) > room:
        end -= 1
    return text[:end]
