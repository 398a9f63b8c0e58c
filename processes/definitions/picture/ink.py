"""The pen: adds circles, lines and words to an SVG element; escaping is the library's."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from processes.definitions.picture.read import Box
from processes.definitions.picture.words import LEAD, SIZE, lines_of

SVG = "http://www.w3.org/2000/svg"
INK = "#1a1a1a"
PAPER = "#ffffff"
FONTS = "IBM Plex Sans, Arial, Helvetica, Libertinus Serif, sans-serif"


def number(value: float) -> str:
    """A coordinate as short as it can be said."""
    return f"{value:.1f}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws into one group; ``stroke`` and ``fill`` are those of the shape at hand."""

    group: etree._Element
    stroke: str = INK
    fill: str = PAPER

    def rect(self, box: Box, *, round_by: float = 0, wide: float = 1.5, fill: str = "", dash: str = "") -> None:
        """A rectangle."""
        said = {"x": box.x, "y": box.y, "width": box.width, "height": box.height, "rx": round_by}
        self._add("rect", {key: number(value) for key, value in said.items()}, wide, fill or self.fill, dash)

    def circle(self, x: float, y: float, radius: float, *, wide: float = 1.5, fill: str = "", dash: str = "") -> None:
        """A circle around a point."""
        self._add(
            "circle", {"cx": number(x), "cy": number(y), "r": number(max(radius, 0))}, wide, fill or self.fill, dash
        )

    def path(self, d: str, *, wide: float = 1.5, fill: str = "none", dash: str = "") -> None:
        """Any outline in SVG's own language of paths."""
        self._add("path", {"d": d}, wide, fill, dash)

    def sign(self, d: str, x: float, y: float, *, fill: str = "none") -> None:
        """A small sign, drawn from its own corner and put at a place."""
        self.path(d, wide=1, fill=fill)
        self.group[-1].set("transform", f"translate({number(x)} {number(y)})")

    def poly(self, *points: tuple[float, float], wide: float = 1.5, fill: str = "none", closed: bool = True) -> None:
        """Straight lines from point to point."""
        said = " ".join(f"{'M' if at == 0 else 'L'}{number(x)} {number(y)}" for at, (x, y) in enumerate(points))
        self.path(said + ("Z" if closed else ""), wide=wide, fill=fill)

    def words(
        self, words: str, box: Box, *, top: bool = False, left: bool = False, size: float = SIZE, most: int = 99
    ) -> None:
        """Words in the middle of a box, or from its top, or from its left edge."""
        lines = lines_of(words, max(box.width, 20), most=most, size=size)
        lead = LEAD * size / SIZE
        first = box.y + size if top else box.y + (box.height - len(lines) * lead) / 2 + size
        x = box.x if left else box.x + box.width / 2
        for at, line in enumerate(lines):
            self._line(line, x, first + at * lead, size, "start" if left else "middle")

    def upward(self, words: str, box: Box) -> None:
        """Words that read from below to above, in the middle of a narrow high box (the head of a pool or lane)."""
        lines = lines_of(words, max(box.height - 8, 20), most=2)
        middle_x, middle_y = box.x + box.width / 2, box.y + box.height / 2
        for at, line in enumerate(lines):
            x = middle_x + (at - (len(lines) - 1) / 2) * LEAD + SIZE * 0.35
            made = self._line(line, x, middle_y, SIZE, "middle")
            made.set("transform", f"rotate(-90 {number(x)} {number(middle_y)})")

    def _line(self, line: str, x: float, y: float, size: float, anchor: str) -> etree._Element:
        said = {"x": number(x), "y": number(y), "font-size": number(size), "text-anchor": anchor, "fill": INK}
        made = etree.SubElement(self.group, f"{{{SVG}}}text", said)
        made.text = line
        return made

    def _add(self, kind: str, said: dict[str, str], wide: float, fill: str, dash: str) -> None:
        look = {"fill": fill, "stroke": self.stroke, "stroke-width": number(wide), "stroke-linejoin": "round"}
        if dash:
            look["stroke-dasharray"] = dash
        etree.SubElement(self.group, f"{{{SVG}}}{kind}", {**said, **look})
