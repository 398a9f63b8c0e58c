"""The cells of a Visio shape (MS-VSDX, 2.2.5): what the shape does not say itself, its master says."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

V = "{http://schemas.microsoft.com/office/visio/2012/main}"
INCH = 96.0  # pixels
_FARTHEST = 10_000  # inches


@dataclass(frozen=True, slots=True)
class Sheet:
    """A shape with the master it was made from."""

    shape: etree._Element
    master: Sheet | None

    def value(self, name: str) -> str | None:
        """A cell's value."""
        found = cell(self.shape, name)
        if found is None and self.master is not None:
            return self.master.value(name)
        return found

    def number(self, name: str) -> float | None:
        """A cell's value as a number; None where there is none."""
        return number(self.value(name))

    def has_arrow(self, name: str) -> bool:
        """Whether a line has a head at this end."""
        return (self.number(name) or 0) > 0

    def rows(self, section: str) -> Iterator[etree._Element]:
        """The rows of a section, the shape's own before its master's."""
        yield from self.shape.iterfind(f"{V}Section[@N='{section}']/{V}Row")
        if self.master is not None:
            yield from self.master.rows(section)


def cell(sheet: etree._Element | None, name: str) -> str | None:
    """The value of a cell of this very element."""
    if sheet is None:
        return None
    found = sheet.find(f"{V}Cell[@N='{name}']")
    return None if found is None else found.get("V")


def number(raw: str | None) -> float | None:
    """A number of Visio; None for what is none or lies beyond all paper."""
    try:
        value = float(raw or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) < _FARTHEST else None


def words_of(shape: etree._Element, sheet: Sheet) -> str:
    """The words on a shape, else on what it is put together from, else those of its master."""
    own = _text(shape.find(f"{V}Text"))
    inner = [_text(one) for one in shape.iterfind(f"{V}Shapes//{V}Text")] if not own else []
    said = own or " ".join(one for one in inner if one)
    if not said and sheet.master is not None:
        return _text(sheet.master.shape.find(f"{V}Text"))
    return said


def _text(tag: etree._Element | None) -> str:
    return " ".join("".join(map(str, tag.itertext())).split()) if tag is not None else ""


def own_data(sheet: Sheet) -> dict[str, str]:
    """The shape's data (``BpmnTaskType`` and the like), by name in small letters."""
    found: dict[str, str] = {}
    for section in ("Property", "User"):
        for row in sheet.rows(section):
            value = cell(row, "Value")
            if row.get("N") and value:
                found.setdefault(row.get("N", "").lower(), value)
    return found


def way_of(sheet: Sheet) -> list[tuple[float, float]]:
    """The points of a line in inches, y up, from its beginning to its end."""
    x, y = sheet.number("BeginX") or 0.0, sheet.number("BeginY") or 0.0
    last = (sheet.number("EndX") or 0.0, sheet.number("EndY") or 0.0)
    left = (sheet.number("PinX") or 0.0) - (sheet.number("LocPinX") or 0.0)
    bottom = (sheet.number("PinY") or 0.0) - (sheet.number("LocPinY") or 0.0)
    between = [(left + ax, bottom + ay) for ax, ay in list(_corners(sheet))[1:-1]] if not sheet.number("Angle") else []
    return [(x, y), *between, last]


def _corners(sheet: Sheet) -> Iterator[tuple[float, float]]:
    for row in sheet.shape.iterfind(f"{V}Section[@N='Geometry']/{V}Row"):
        x, y = number(cell(row, "X")), number(cell(row, "Y"))
        if x is not None and y is not None and row.get("T") in ("MoveTo", "LineTo"):
            yield x, y


def is_round(sheet: Sheet) -> bool:
    """Whether its outline is an ellipse."""
    return any(row.get("T") == "Ellipse" for row in sheet.rows("Geometry"))


def is_diamond(sheet: Sheet) -> bool:
    """Whether its outline is four lines between the middles of its sides."""
    width, height = sheet.number("Width") or 0.0, sheet.number("Height") or 0.0
    points = {
        (round(x / width, 1), round(y / height, 1))
        for row in sheet.rows("Geometry")
        if width and height and (x := number(cell(row, "X"))) is not None and (y := number(cell(row, "Y"))) is not None
    }
    return points == {(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)}
