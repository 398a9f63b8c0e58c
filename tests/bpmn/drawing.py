"""A diagram as it is drawn: shapes, lines and labels with their places, read from the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from processes.engine.xml import read_xml
from tests.bpmn import lettering

_BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
_DI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
_DC = "{http://www.omg.org/spec/DD/20100524/DC}"
_WAYPOINT = "{http://www.omg.org/spec/DD/20100524/DI}waypoint"
_TRANSLATION = "{http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0}translation"
LABEL_SIZE = 11.0

Point = tuple[float, float]
Segment = tuple[Point, Point]


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    w: float
    h: float

    @property
    def middle(self) -> Point:
        """Its centre."""
        return self.x + self.w / 2, self.y + self.h / 2

    def meets(self, other: Box, slack: float = 0) -> bool:
        """Whether the two share more than ``slack`` pixels each way."""
        across = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        down = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        return across > slack and down > slack

    def holds(self, other: Box) -> bool:
        """Whether the other lies inside."""
        across = self.x <= other.x and other.x + other.w <= self.x + self.w
        return across and self.y <= other.y and other.y + other.h <= self.y + self.h

    def is_crossed(self, line: Segment, slack: float = 1) -> bool:
        """Whether an orthogonal line goes through the inside."""
        (x1, y1), (x2, y2) = line
        around = Box(min(x1, x2) - 0.05, min(y1, y2) - 0.05, abs(x1 - x2) + 0.1, abs(y1 - y2) + 0.1)
        return Box(self.x + slack, self.y + slack, self.w - 2 * slack, self.h - 2 * slack).meets(around)


@dataclass(frozen=True)
class Shape:
    """One drawn element."""

    id: str
    kind: str
    box: Box
    names: tuple[str, str]
    label: Box | None
    parent: str
    attached_to: str | None = None

    @property
    def is_frame(self) -> bool:
        """Whether others stand inside it."""
        return self.kind in ("participant", "lane", "subProcess", "transaction", "adHocSubProcess", "group")

    @property
    def is_step(self) -> bool:
        """A task or a call."""
        return self.kind.lower().endswith("task") or self.kind == "callActivity"

    @property
    def is_event(self) -> bool:
        """A start, something between, an end."""
        return self.kind.endswith("Event")


@dataclass(frozen=True)
class Line:
    """One drawn flow."""

    id: str
    kind: str
    points: tuple[Point, ...]
    names: tuple[str, str]
    label: Box | None
    source: str
    target: str

    @property
    def segments(self) -> list[Segment]:
        """Its straight parts; two points in one place make none."""
        return [(a, b) for a, b in zip(self.points, self.points[1:], strict=False) if a != b]


@dataclass(frozen=True)
class Drawing:
    """One diagram file."""

    shapes: dict[str, Shape]
    lines: dict[str, Line]
    lanes: dict[str, str] = field(default_factory=dict)  # element -> the lane that names it
    undrawn: tuple[str, ...] = ()

    @property
    def everything(self) -> list[Shape | Line]:
        """Shapes and lines."""
        return [*self.shapes.values(), *self.lines.values()]

    def labels(self) -> Iterator[tuple[str, str, Box]]:
        """Every outside label as it is written in each language: whose it is, its words, where it stands."""
        for one in self.everything:
            if one.label is not None:
                for words in dict.fromkeys(one.names):
                    if words:
                        yield one.id, words, written(words, one.label)


def written(words: str, label: Box) -> Box:
    """Where the words come to stand: wrapped at the label's width, centred, from its top."""
    rows = lettering.lines(words, label.w, LABEL_SIZE)
    wide = max(lettering.width(row, LABEL_SIZE) for row in rows)
    return Box(label.x + (label.w - wide) / 2, label.y, wide, lettering.height(len(rows), LABEL_SIZE))


def read_drawing(path: Path) -> Drawing:
    """The drawing of a file."""
    root = read_xml(path.read_bytes(), path.name)
    model = {one.get("id", ""): one for one in root.iter(f"{_BPMN}*")}
    shapes = {one.id: one for one in (_shape(di, model) for di in root.iter(f"{_DI}BPMNShape"))}
    lines = {one.id: one for one in (_line(di, model) for di in root.iter(f"{_DI}BPMNEdge"))}
    lanes = {
        (ref.text or "").strip(): lane.get("id", "")
        for lane in root.iter(f"{_BPMN}lane")
        for ref in lane.iter(f"{_BPMN}flowNodeRef")
    }
    undrawn = tuple(id_ for id_, one in model.items() if _is_to_be_drawn(one) and id_ not in {**shapes, **lines})
    return Drawing(shapes, lines, lanes, undrawn)


def _is_to_be_drawn(one: etree._Element) -> bool:
    kind = etree.QName(one).localname
    is_node = kind.endswith(("Task", "Gateway", "Event")) or kind in ("task", "callActivity", "subProcess", "lane")
    return is_node or kind in ("sequenceFlow", "messageFlow", "participant")


def _shape(di: etree._Element, model: dict[str, etree._Element]) -> Shape:
    id_ = di.get("bpmnElement", "")
    element = model[id_]
    around = element.getparent()
    parent = around.get("id", "") if around is not None else ""
    kind = etree.QName(element).localname
    return Shape(id_, kind, _box(di), _names(element), _label(di), parent, element.get("attachedToRef"))


def _line(di: etree._Element, model: dict[str, etree._Element]) -> Line:
    id_ = di.get("bpmnElement", "")
    element = model[id_]
    points = tuple((float(one.get("x", 0)), float(one.get("y", 0))) for one in di.iter(_WAYPOINT))
    ends = element.get("sourceRef", ""), element.get("targetRef", "")
    return Line(id_, etree.QName(element).localname, points, _names(element), _label(di), *ends)


def _box(di: etree._Element) -> Box:
    bounds = di.find(f"{_DC}Bounds")
    assert bounds is not None
    return Box(*(float(bounds.get(name, 0)) for name in ("x", "y", "width", "height")))


def _label(di: etree._Element) -> Box | None:
    label = di.find(f"{_DI}BPMNLabel")
    return _box(label) if label is not None and label.find(f"{_DC}Bounds") is not None else None


def _names(element: etree._Element) -> tuple[str, str]:
    extensions = element.find(f"{_BPMN}extensionElements")
    english = "" if extensions is None else next((one.text or "" for one in extensions.iter(_TRANSLATION)), "")
    return element.get("name", ""), english
