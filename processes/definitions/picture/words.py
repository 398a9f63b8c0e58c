"""Words in a box: broken into lines by how wide letters are on average, since no font is at hand on the server."""

from __future__ import annotations

SIZE = 12.0
LEAD = 14.4
_NARROW = frozenset("iljtfrI.,:;'|!()[] ")
_WIDE = frozenset("mwMWæÆ@%")


def width_of(words: str, size: float = SIZE) -> float:
    """About how wide these words are set in a sans serif of this size."""
    return (
        sum(0.32 if one in _NARROW else 0.86 if one in _WIDE else 0.68 if one.isupper() else 0.54 for one in words)
        * size
    )


def lines_of(words: str, width: float, *, most: int = 99, size: float = SIZE) -> list[str]:
    """The words on lines no wider than ``width``; long words are broken, and lines beyond ``most`` left out."""
    lines: list[str] = []
    for paragraph in words.splitlines():
        line = ""
        for word in paragraph.split():
            for piece in _pieces(word, width, size):
                wider = f"{line} {piece}".strip()
                if line and width_of(wider, size) > width:
                    lines.append(line)
                    line = piece
                else:
                    line = wider
        if line:
            lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1].rstrip(" .,") + "…"]
    return lines


def _pieces(word: str, width: float, size: float) -> list[str]:
    """A word that is wider than the line, in pieces with hyphens."""
    pieces = []
    while width_of(word, size) > width and len(word) > 3:
        fits = next((n for n in range(len(word) - 1, 1, -1) if width_of(word[:n] + "-", size) <= width), 2)
        pieces.append(word[:fits] + "-")
        word = word[fits:]
    return [*pieces, word]
