"""Reads a Visio drawing (.vsdx, MS-VSDX): pages, shapes with their stencil's name, words and place, and glued lines."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from processes.definitions.picture.read import Box
from processes.engine.xml import read_xml
from processes.errors import Invalid, Problem
from processes.studio.importing.archive import ONE, unpacked
from processes.studio.importing.shapes import Figure, Link, Note, Page
from processes.studio.importing.vsdx_cells import (
    INCH,
    Sheet,
    cell,
    is_diamond,
    is_round,
    number,
    own_data,
    way_of,
    words_of,
)

V = "{http://schemas.microsoft.com/office/visio/2012/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DEEP = 12
MOST_SHAPES = 5_000


@dataclass(frozen=True, slots=True)
class _Master:
    name: str
    sheet: Sheet | None


def read_vsdx(content: bytes, name: str) -> tuple[Page, ...]:
    """The pages of the drawing that show something. Raises ``Invalid`` for a file that is not to be trusted or read."""
    parts = unpacked(content, name)
    index = next((part for part in parts if part.lower() == "visio/pages/pages.xml"), None)
    if index is None:
        raise Invalid(Problem("import_no_visio", "file", {"name": name}))
    masters = dict(_masters(parts))
    links = _relations(parts, index)
    pages = []
    for number_of, page in enumerate(_xml(parts, index).iter(f"{V}Page"), 1):
        part = parts.get(links.get(_rel(page), ""))
        if part is not None and page.get("Background") != "1":
            pages.append(_page(page, read_xml(part, index, size=ONE), masters, f"{number_of}_"))
    return tuple(one for one in pages if one.figures)


def _page(page: etree._Element, root: etree._Element, masters: Mapping[str, _Master], mark: str) -> Page:
    if sum(1 for _ in root.iter(f"{V}Shape")) > MOST_SHAPES:
        raise Invalid(Problem("import_too_many", "file", {"most": MOST_SHAPES}))
    height = number(cell(page.find(f"{V}PageSheet"), "PageHeight")) or 11.0
    reading = _Reading(masters, height * INCH, _glued(root), mark)
    for shape in root.iterfind(f"{V}Shapes/{V}Shape"):
        reading.take(shape, 0.0, 0.0, 0)
    named = page.get("Name") or page.get("NameU") or ""
    return Page(named, tuple(reading.figures), tuple(reading.links), tuple(reading.notes))


def _glued(root: etree._Element) -> dict[tuple[str, str], str]:
    """(line, BeginX or EndX) -> the shape it is glued to."""
    return {
        (one.get("FromSheet", ""), one.get("FromCell", "")): one.get("ToSheet", "")
        for one in root.iterfind(f"{V}Connects/{V}Connect")
    }


class _Reading:
    """Walks the shapes of one page, groups included; places are those of the page, y down."""

    def __init__(
        self, masters: Mapping[str, _Master], height: float, glued: Mapping[tuple[str, str], str], mark: str
    ) -> None:
        self.masters, self.height, self.glued = masters, height, glued
        self.mark = mark  # ids of shapes are those of their page alone
        self.figures: list[Figure] = []
        self.links: list[Link] = []
        self.notes: list[Note] = []

    def take(self, shape: etree._Element, left: float, bottom: float, depth: int) -> None:
        """One shape, in the coordinates of what holds it (``left``, ``bottom``: where that begins, in inches)."""
        if depth > _DEEP:
            return
        master = self.masters.get(shape.get("Master", ""), _Master("", None))
        sheet = Sheet(shape, master.sheet)
        sort = master.name or shape.get("NameU", "").partition(".")[0] or shape.get("Name", "").partition(".")[0]
        if sheet.number("BeginX") is not None and sheet.number("EndX") is not None:
            self._link(shape, sheet, sort, (left, bottom))
            return
        place = _place(sheet, left, bottom)
        inner = shape.findall(f"{V}Shapes/{V}Shape")
        if inner and not master.name and any(one.get("Master") for one in inner):
            for one in inner:  # shapes that were only put together: each is looked at for itself
                self.take(one, place.x, place.y, depth + 1)
            return
        if sheet.number("Angle"):
            self.notes.append(
                Note("import_turned", f"f{self.mark}{shape.get('ID')}", facts={"name": words_of(shape, sheet)})
            )
        self.figures.append(
            Figure(
                id=self.mark + shape.get("ID", ""),
                sort=sort,
                words=words_of(shape, sheet),
                box=self._down(place),
                said=own_data(sheet),
                round=is_round(sheet),
                diamond=is_diamond(sheet),
            )
        )

    def _link(self, shape: etree._Element, sheet: Sheet, sort: str, at: tuple[float, float]) -> None:
        key = shape.get("ID", "")
        points = [((at[0] + x) * INCH, self.height - (at[1] + y) * INCH) for x, y in way_of(sheet)]
        glued = [self.glued.get((key, one), "") for one in ("BeginX", "EndX")]
        ends = [self.mark + one if one else "" for one in glued]
        if sheet.has_arrow("BeginArrow") and not sheet.has_arrow("EndArrow"):
            ends, points = ends[::-1], points[::-1]
        self.links.append(Link(self.mark + key, sort, words_of(shape, sheet), ends[0], ends[1], tuple(points)))

    def _down(self, place: Box) -> Box:
        top = self.height - (place.y + place.height) * INCH
        return Box(place.x * INCH, top, place.width * INCH, place.height * INCH)


def _place(sheet: Sheet, left: float, bottom: float) -> Box:
    """Where a shape stands, in inches, y up: its pin is a point of it, by default its middle."""
    width, height = sheet.number("Width") or 0.0, sheet.number("Height") or 0.0
    pin_x, pin_y = sheet.number("PinX") or 0.0, sheet.number("PinY") or 0.0
    own_x, own_y = sheet.number("LocPinX"), sheet.number("LocPinY")
    x = left + pin_x - (width / 2 if own_x is None else own_x)
    y = bottom + pin_y - (height / 2 if own_y is None else own_y)
    return Box(x, y, abs(width), abs(height))


def _masters(parts: Mapping[str, bytes]) -> Iterator[tuple[str, _Master]]:
    index = next((part for part in parts if part.lower() == "visio/masters/masters.xml"), None)
    if index is None:
        return
    links = _relations(parts, index)
    for one in _xml(parts, index).iter(f"{V}Master"):
        part = parts.get(links.get(_rel(one), ""))
        root = read_xml(part, index, size=ONE) if part is not None else None
        shape = root.find(f"{V}Shapes/{V}Shape") if root is not None else None
        name = one.get("NameU") or one.get("Name") or ""
        yield one.get("ID", ""), _Master(name.partition(".")[0], Sheet(shape, None) if shape is not None else None)


def _rel(tag: etree._Element) -> str:
    rel = tag.find(f"{V}Rel")
    return "" if rel is None else rel.get(f"{_R}id", "")


def _relations(parts: Mapping[str, bytes], part: str) -> dict[str, str]:
    """Which part each relation of a part leads to, by its id."""
    folder, _, file = part.rpartition("/")
    rels = f"{folder}/_rels/{file}.rels"
    if rels not in parts:
        return {}
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join(folder, one.get("Target", ""))).lstrip("/")
        for one in _xml(parts, rels).iter(f"{_REL}Relationship")
    }


def _xml(parts: Mapping[str, bytes], part: str) -> etree._Element:
    return read_xml(parts[part], part, size=ONE)
