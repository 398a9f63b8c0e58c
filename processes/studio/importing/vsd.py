"""Reads an old Visio drawing (.vsd) with libvisio's own program, where it is installed: outlines and words, no glue.

The program answers pages of SVG. A shape is a group of outlines and the words that follow it; a line is an open one.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from processes.definitions.picture.read import Box
from processes.engine.xml import read_xml
from processes.errors import Invalid, Problem
from processes.studio.importing.shapes import Figure, Link, Note, Page, Point

PROGRAM = "vsd2xhtml"
SECONDS = 30
MOST = 50 * 1024 * 1024  # bytes of what it answers
_SVG = "{http://www.w3.org/2000/svg}"
_PAGE = re.compile(rb"<svg:svg\b.*?</svg:svg>", re.DOTALL)
_PICTURE = re.compile(rb"<svg:image\b[^>]*/?>")
_STEP = re.compile(r"([MLQCAZ])([^MLQCAZ]*)", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
MARK = 30.0  # pixels
_PIXELS = 96 / 72  # the program speaks in points


def can_read() -> bool:
    """Whether libvisio's program is here."""
    return shutil.which(PROGRAM) is not None


def read_vsd(content: bytes, name: str) -> tuple[Page, ...]:
    """The pages that show something. Raises ``Invalid``: ``import_no_program`` where libvisio is not installed."""
    pages = [_page(one, number) for number, one in enumerate(_PAGE.findall(_told(content, name)), 1)]
    return tuple(one for one in pages if one.figures)


def _told(content: bytes, name: str) -> bytes:
    program = shutil.which(PROGRAM)
    if program is None:
        raise Invalid(Problem("import_no_program", "file", {"name": name, "program": PROGRAM}))
    with tempfile.TemporaryDirectory() as folder:
        drawing = Path(folder) / "drawing.vsd"
        drawing.write_bytes(content)
        try:
            made = subprocess.run([program, str(drawing)], capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise Invalid(Problem("import_archive_broken", "file", {"name": name})) from None
    if made.returncode != 0 or not made.stdout or len(made.stdout) > MOST:
        raise Invalid(Problem("import_archive_broken", "file", {"name": name}))
    return made.stdout


def _page(raw: bytes, number: int) -> Page:
    root = read_xml(_PICTURE.sub(b"", raw), f"page {number}", size=MOST)
    figures: list[Figure] = []
    links: list[Link] = []
    last = ""  # what the next words belong to: a figure or a line
    for tag in root:
        key = f"{number}_{len(figures) + len(links) + 1}"
        if tag.tag == f"{_SVG}text":
            last = _give_words(figures, links, last, " ".join("".join(map(str, tag.itertext())).split()), key)
            continue
        paths = [one.get("d", "") for one in tag.iter(f"{_SVG}path")]
        figure, way = _outline(paths, key), _way(paths)
        if figure is not None:
            if not any(_same(one.box, figure.box) or _is_mark(figure.box, one.box) for one in figures):
                figures.append(figure)
                last = figure.id
        elif way:
            links.append(Link(key, "", "", "", "", tuple(way)))
            last = key
    around = [one for one in figures if _holds_several(one, figures)]
    told = [_lane(one) if one in around else one for one in figures]
    return Page(f"{number}" if number > 1 else "", tuple(told), tuple(links), (Note("import_old_visio"),))


def _give_words(figures: list[Figure], links: list[Link], last: str, words: str, key: str) -> str:
    """Words go to what was drawn just before them; words that follow nothing stand for themselves."""
    for at, figure in enumerate(figures):
        if figure.id == last:
            figures[at] = replace(figure, words=f"{figure.words} {words}".strip())
    for at, link in enumerate(links):
        if link.id == last:
            links[at] = replace(link, words=f"{link.words} {words}".strip())
    return last or key


def _outline(paths: list[str], key: str) -> Figure | None:
    """The largest closed outline of a group."""
    found = [(box, path) for path in paths if path.rstrip().upper().endswith("Z") and (box := _box(path))]
    if not found:
        return None
    box, path = max(found, key=lambda one: one[0].width * one[0].height)
    return Figure(key, "", "", box, round=_is_round(path), diamond=_is_diamond(path, box))


def _way(paths: list[str]) -> list[Point]:
    """The points of the first open outline that leads somewhere."""
    for path in paths:
        points = list(_points(path))
        if not path.rstrip().upper().endswith("Z") and len(points) > 1:
            return points
    return []


def _points(path: str) -> Iterator[Point]:
    for _, numbers in _STEP.findall(path):
        said = [float(one) * _PIXELS for one in _NUMBER.findall(numbers)]
        if len(said) >= 2:
            yield said[-2], said[-1]


def _box(path: str) -> Box | None:
    points = list(_points(path))
    if len(points) < 2:
        return None
    if _is_round(path):
        radius = float(_NUMBER.findall(path[path.upper().index("A") :])[0]) * _PIXELS
        return Box(points[0][0] - 2 * radius, points[0][1] - radius, 2 * radius, 2 * radius)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return box if box.width > 2 and box.height > 2 else None


def _is_round(path: str) -> bool:
    kinds = {kind.upper() for kind, _ in _STEP.findall(path)}
    return "A" in kinds and kinds <= {"M", "A", "Z"}


def _is_diamond(path: str, box: Box) -> bool:
    places = {(round((x - box.x) / box.width, 1), round((y - box.y) / box.height, 1)) for x, y in _points(path)}
    return places == {(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)}


def _same(one: Box, other: Box) -> bool:
    return abs(one.x - other.x) < 2 and abs(one.y - other.y) < 2 and abs(one.width - other.width) < 2


def _is_mark(inner: Box, outer: Box) -> bool:
    """A small sign inside a shape: the plus of a sub-process, the envelope of an event."""
    inside = (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width + 1
        and inner.y + inner.height <= outer.y + outer.height + 1
    )
    return inside and max(inner.width, inner.height) < MARK


def _holds_several(outer: Figure, figures: list[Figure]) -> bool:
    box = outer.box
    inside = [
        one
        for one in figures
        if one is not outer
        and box.x < one.box.x + one.box.width / 2 < box.x + box.width
        and box.y < one.box.y + one.box.height / 2 < box.y + box.height
    ]
    return len(inside) > 1 and box.width > 300


def _lane(figure: Figure) -> Figure:
    return Figure(figure.id, "Swimlane", figure.words, figure.box)
