"""What is drawn where: the shapes and lines of a BPMN file's diagrams (BPMN 2.0, chapter 12), with their words."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from processes.engine.normalise.names import local, q
from processes.engine.xml import read_xml
from processes.language import Text

DI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DD = "http://www.omg.org/spec/DD/20100524/DI"
COLOUR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0"
BIOC = "http://bpmn.io/schema/bpmn/biocolor/1.0"
I18N = "http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_COLOUR = re.compile(r"#[0-9A-Fa-f]{3,8}|[a-z]{3,20}|rgb\([0-9 ,]{5,15}\)")
_FARTHEST = 1e6  # nobody draws a kilometre wide; what claims so is not drawn


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the diagram's own points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shape:
    """One drawn thing: its BPMN name (``kind``), words and place, and what its look depends on."""

    id: str
    kind: str
    name: Text
    box: Box
    label: Box | None = None
    event: str = ""  # message, timer, ... of an event
    parallel: bool = False  # a boundary or start event that interrupts nothing
    expanded: bool = False
    horizontal: bool = True
    marks: tuple[str, ...] = ()  # loop, sequential, side_by_side, compensation, adhoc, many, triggered
    fill: str = ""
    stroke: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn connection; ``kind`` is its BPMN name, ``mark`` default, conditional or one-way."""

    id: str
    kind: str
    name: Text
    points: tuple[tuple[float, float], ...]
    label: Box | None = None
    mark: str = ""
    stroke: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One diagram of a file."""

    name: str
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]

    @property
    def box(self) -> Box:
        """The rectangle around everything."""
        labels = [one.label for one in self.shapes] + [one.label for one in self.lines]
        boxes = [one.box for one in self.shapes] + [label for label in labels if label is not None]
        corners = [(one.x, one.y) for one in boxes] + [(one.x + one.width, one.y + one.height) for one in boxes]
        corners += [point for one in self.lines for point in one.points]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        if not xs or not ys:
            return Box(0, 0, 100, 40)
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def drawings(content: bytes, file: str = "process.bpmn") -> tuple[Drawing, ...]:
    """Every diagram of the file that shows something. Raises ``Invalid`` for a file that is not to be trusted."""
    root = read_xml(content, file)
    said = {key: tag for tag in root.iter() if local(tag.tag) and (key := tag.get("id"))}
    made = (_drawing(diagram, said) for diagram in root.iter(f"{{{DI}}}BPMNDiagram"))
    return tuple(one for one in made if one.shapes)


def _drawing(diagram: etree._Element, said: Mapping[str, etree._Element]) -> Drawing:
    shapes = tuple(filter(None, (_shape(tag, said) for tag in diagram.iter(f"{{{DI}}}BPMNShape"))))
    lines = tuple(filter(None, (_line(tag, said) for tag in diagram.iter(f"{{{DI}}}BPMNEdge"))))
    return Drawing(diagram.get("name") or "", shapes, lines)


def _shape(tag: etree._Element, said: Mapping[str, etree._Element]) -> Shape | None:
    box = _box(tag)
    meant = said.get(_bare(tag.get("bpmnElement", "")))
    if box is None or meant is None:
        return None
    return Shape(
        id=meant.get("id", ""),
        kind=local(meant.tag),
        name=name_of(meant),
        box=box,
        label=_label(tag),
        event=event_of(meant),
        parallel=meant.get("cancelActivity") == "false" or meant.get("isInterrupting") == "false",
        expanded=tag.get("isExpanded") == "true" or (tag.get("isExpanded") is None and box.width > 180),
        horizontal=tag.get("isHorizontal") != "false",
        marks=tuple(_marks(meant)),
        fill=_colour(tag, "background-color", "fill"),
        stroke=_colour(tag, "border-color", "stroke"),
    )


def _line(tag: etree._Element, said: Mapping[str, etree._Element]) -> Line | None:
    meant = said.get(_bare(tag.get("bpmnElement", "")))
    points = tuple(filter(None, (_point(one) for one in tag.iter(f"{{{DD}}}waypoint"))))
    if meant is None or len(points) < 2:
        return None
    source = said.get(_bare(meant.get("sourceRef", "")))
    mark = ""
    if source is not None and source.get("default") == meant.get("id"):
        mark = "default"
    elif meant.find(q("conditionExpression")) is not None and source is not None and "Gateway" not in str(source.tag):
        mark = "conditional"
    elif meant.get("associationDirection") in ("One", "Both"):
        mark = "one_way"
    stroke = _colour(tag, "border-color", "stroke")
    return Line(meant.get("id", ""), local(meant.tag), name_of(meant), points, _label(tag), mark, stroke)


def name_of(tag: etree._Element) -> Text:
    """The element's name in both languages; an annotation's text; where one language is missing, the other."""
    told = tag.get("name") or (tag.findtext(q("text")) or "" if local(tag.tag) == "textAnnotation" else "")
    english = ""
    for one in tag.iterfind(f"{q('extensionElements')}/{{{I18N}}}translation"):
        if one.get(LANG) == "en" and one.get("target", "@name") == "@name":
            english = (one.text or "").strip()
    return Text(told or english, english or told)


def event_of(tag: etree._Element) -> str:
    """What an event waits for or tells: message, timer, ...; ``multiple`` for several; empty for none."""
    kinds = [local(one.tag) for one in tag if local(one.tag).endswith("EventDefinition")]
    if len(kinds) > 1:
        return "multiple"
    return kinds[0].removesuffix("EventDefinition") if kinds else ""


def _marks(tag: etree._Element) -> Iterator[str]:
    many = tag.find(q("multiInstanceLoopCharacteristics"))
    if many is not None:
        yield "sequential" if many.get("isSequential") == "true" else "side_by_side"
    if tag.find(q("standardLoopCharacteristics")) is not None:
        yield "loop"
    if tag.get("isForCompensation") == "true":
        yield "compensation"
    if local(tag.tag) == "adHocSubProcess":
        yield "adhoc"
    if tag.get("triggeredByEvent") == "true":
        yield "triggered"
    if tag.get("isCollection") == "true" or tag.find(q("participantMultiplicity")) is not None:
        yield "many"


def _box(tag: etree._Element) -> Box | None:
    bounds = tag.find(f"{{{DC}}}Bounds")
    if bounds is None:
        return None
    numbers = [_number(bounds.get(name)) for name in ("x", "y", "width", "height")]
    x, y, width, height = numbers
    if x is None or y is None or width is None or height is None or width < 0 or height < 0:
        return None
    return Box(x, y, width, height)


def _label(tag: etree._Element) -> Box | None:
    label = tag.find(f"{{{DI}}}BPMNLabel")
    return _box(label) if label is not None else None


def _point(tag: etree._Element) -> tuple[float, float] | None:
    x, y = _number(tag.get("x")), _number(tag.get("y"))
    return (x, y) if x is not None and y is not None else None


def _number(raw: str | None) -> float | None:
    try:
        value = float(raw or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) < _FARTHEST else None


def _colour(tag: etree._Element, name: str, old: str) -> str:
    said = tag.get(f"{{{COLOUR}}}{name}") or tag.get(f"{{{BIOC}}}{old}") or ""
    return said if _COLOUR.fullmatch(said) else ""


def _bare(reference: str) -> str:
    """A reference may carry a prefix of its namespace."""
    return reference.rpartition(":")[2]
