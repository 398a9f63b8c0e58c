"""Drawings of other tools, made small for the tests: a page of figures and glued lines, packed as Visio packs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

V = "http://schemas.microsoft.com/office/visio/2012/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class Box:
    """A shape of a page: its stencil's name, its words, its middle and size in inches (y up)."""

    sort: str
    words: str
    x: float
    y: float
    width: float = 1.0
    height: float = 0.75
    more: str = ""


@dataclass(frozen=True)
class Line:
    """A line from one shape to another (numbers from 1; 0: glued to nothing), and its words."""

    source: int
    target: int
    words: str = ""
    ends: tuple[float, float, float, float] = (0, 0, 1, 1)


def visio(boxes: Iterable[Box], lines: Iterable[Line] = (), *, extra: Mapping[str, bytes] | None = None) -> bytes:
    """A .vsdx with one page, 11 inches high."""
    shapes = list(boxes)
    sorts = sorted({one.sort for one in shapes})
    drawn = "".join(_box(number, one, sorts.index(one.sort) + 1) for number, one in enumerate(shapes, 1))
    joined = list(enumerate(lines, len(shapes) + 1))
    drawn += "".join(_line(number, one) for number, one in joined)
    glue = "".join(_glue(number, one) for number, one in joined)
    masters = "".join(f'<Master ID="{n}" NameU="{sort}.{n}" Name="x"/>' for n, sort in enumerate(sorts, 1))
    parts = {
        "visio/pages/pages.xml": f'<Pages xmlns="{V}" xmlns:r="{R}"><Page ID="0" Name="Side 1"><PageSheet>'
        '<Cell N="PageHeight" V="11"/></PageSheet><Rel r:id="rId1"/></Page></Pages>',
        "visio/pages/_rels/pages.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        '<Relationship Id="rId1" Target="page1.xml"/></Relationships>',
        "visio/pages/page1.xml": f'<PageContents xmlns="{V}"><Shapes>{drawn}</Shapes>'
        f"<Connects>{glue}</Connects></PageContents>",
        "visio/masters/masters.xml": f'<Masters xmlns="{V}" xmlns:r="{R}">{masters}</Masters>',
    }
    return packed({name: text.encode() for name, text in parts.items()} | dict(extra or {}))


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of these parts."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _box(number: int, one: Box, master: int) -> str:
    cells = {"PinX": one.x, "PinY": one.y, "Width": one.width, "Height": one.height}
    said = "".join(f'<Cell N="{name}" V="{value}"/>' for name, value in cells.items())
    return f'<Shape ID="{number}" Type="Shape" Master="{master}">{said}{one.more}<Text>{one.words}</Text></Shape>'


def _line(number: int, one: Line) -> str:
    names = ("BeginX", "BeginY", "EndX", "EndY")
    said = "".join(f'<Cell N="{name}" V="{value}"/>' for name, value in zip(names, one.ends, strict=True))
    return f'<Shape ID="{number}" NameU="Dynamic connector">{said}<Text>{one.words}</Text></Shape>'


def _glue(number: int, one: Line) -> str:
    ends = (("BeginX", one.source), ("EndX", one.target))
    return "".join(f'<Connect FromSheet="{number}" FromCell="{c}" ToSheet="{to}"/>' for c, to in ends if to)


PLAIN = visio(
    [
        Box("Start/End", "Ansøgning kommet", 1, 9),
        Box("Process", "Læs ansøgning", 3, 9),
        Box("Decision", "Bevilges?", 5, 9),
        Box("Process", "Skriv ja", 7, 9.7),
        Box("Process", "Skriv nej", 7, 8.3),
        Box("Start/End", "Besvaret", 9, 9),
    ],
    [Line(1, 2), Line(2, 3), Line(3, 4, "ja"), Line(3, 5, "nej"), Line(4, 6), Line(5, 6)],
)
