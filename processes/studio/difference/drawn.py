"""A diagram as the owner sees it: its things by id, what is said of each, and where each is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from processes.engine.called import Called
from processes.engine.elements import read_elements
from processes.engine.xml import read_xml
from processes.language import Text
from processes.studio.difference.tree import called, children, is_noise, local, parts_of

DI = frozenset({"BPMNDiagram"})
# Said by other things: which flows lead where, who is in which lane.
DERIVED = frozenset({"incoming", "outgoing", "flowNodeRef", "BPMNDiagram"})
OTHERS = frozenset(
    "definitions process collaboration participant lane messageFlow sequenceFlow association textAnnotation group"
    " subProcess transaction adHocSubProcess callActivity startEvent endEvent boundaryEvent intermediateCatchEvent"
    " intermediateThrowEvent dataObject dataObjectReference dataStore dataStoreReference message signal error"
    " escalation category".split()
)
FLOWS = frozenset({"sequenceFlow", "messageFlow", "association"})
HOLDERS = frozenset({"subProcess", "transaction", "adHocSubProcess"})
Layout = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """One element; ``parts`` is everything said of it by path, ``source`` and ``target`` are a flow's ends."""

    id: str
    kind: str
    name: Text
    parts: Mapping[str, str]
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole diagram. ``ways`` are the flows out of each thing in the order they are asked."""

    things: Mapping[str, Thing]
    layout: Mapping[str, Layout]
    looks: Mapping[str, Layout]
    called: Called
    ways: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def name(self, key: str) -> Text:
        """What a thing is called; a flow without a name by its ends; what is not of the process's course by its id."""
        thing = self.things.get(key)
        if thing is None:
            return Text(key, key)
        if thing.name or thing.kind not in FLOWS:
            return thing.name or self.called.name(key)
        left, right = self.name(thing.source), self.name(thing.target)
        return Text(f"{left.da} → {right.da}", f"{left.en} → {right.en}")

    def before(self, key: str) -> Text:
        """The names of what leads to a thing, those that have one."""
        sources = [one.source for one in self.things.values() if one.kind == "sequenceFlow" and one.target == key]
        named = [self.things[one].name for one in sources if one in self.things and self.things[one].name]
        return Text(", ".join(one.da for one in named), ", ".join(one.en for one in named))


def read_drawing(source: str, file: str) -> Drawing:
    """The diagram in this file. Raises ``Invalid`` when it is no XML."""
    root = read_xml(source.encode(), file)
    lanes: dict[str, str] = {}
    for lane in _all(root, "lane"):
        for ref in children(lane):
            if local(ref) == "flowNodeRef":
                lanes[(ref.text or "").strip()] = lane.get("id", "")
    things: dict[str, Thing] = {}
    for element, home in _things(root, ""):
        thing = _thing(element, home, lanes)
        things[thing.id if thing.id not in things else f"{thing.id}#{len(things)}"] = thing
    ways: dict[str, list[str]] = {}
    for one in things.values():
        if one.kind == "sequenceFlow":
            ways.setdefault(one.source, []).append(one.id)
    layout, looks = _layouts(root)
    called = Called(read_elements([root]))
    return Drawing(things, layout, looks, called, {key: tuple(flows) for key, flows in ways.items()})


def _is_thing(kind: str) -> bool:
    return kind in OTHERS or kind.endswith(("Task", "Gateway")) or kind == "task"


def _all(element: _Element, kind: str) -> Iterator[_Element]:
    for child in children(element):
        if local(child) == kind:
            yield child
        if local(child) not in DI:
            yield from _all(child, kind)


def _things(element: _Element, home: str) -> Iterator[tuple[_Element, str]]:
    """Every thing and where it is: the sub-process around it, or the number of its process in the file."""
    kind = local(element)
    if _is_thing(kind):
        yield element, home
    below = element.get("id", "") if kind in HOLDERS else home
    number = 0
    for child in children(element):
        if local(child) == "process":
            number += 1
            yield from _things(child, str(number))
        elif local(child) not in DI:
            yield from _things(child, below)


def _thing(element: _Element, home: str, lanes: Mapping[str, str]) -> Thing:
    kind, key = local(element), element.get("id", "")
    parts = parts_of(element, _is_thing, DERIVED)
    if key in lanes:
        parts["lane"] = lanes[key]
    if home and kind != "process":
        parts["home"] = home
    english = parts.get("i18n:translation[@name,en]", "")
    name = element.get("name", "").strip() or parts.get("text", "")
    named = Text(" ".join(name.split()), " ".join((english or name).split()))
    return Thing(key, kind, named, parts, element.get("sourceRef", ""), element.get("targetRef", ""))


def _layouts(root: _Element) -> tuple[dict[str, Layout], dict[str, Layout]]:
    """Where each thing is drawn, and how: shapes and lines by what they draw; a plane by what it shows."""
    places: dict[str, Layout] = {}
    looks: dict[str, Layout] = {}
    for diagram in (one for one in children(root) if local(one) in DI):
        for drawn in diagram.iter():
            if is_noise(drawn) or not (key := drawn.get("bpmnElement")):
                continue
            below = [] if local(drawn) == "BPMNPlane" else [one for one in drawn.iter() if one is not drawn]
            places[key] = tuple(pair for one in below if not is_noise(one) for pair in _pairs(one))
            looks[key] = tuple(pair for pair in _pairs(drawn) if not pair[0].endswith("@bpmnElement"))
    return places, looks


def _pairs(drawn: _Element) -> list[tuple[str, str]]:
    word = called(drawn).rpartition("}")[2]
    pairs = sorted((str(name).rpartition("}")[2], str(value)) for name, value in drawn.attrib.items())
    return [(f"{word}@{name}", value) for name, value in pairs if name != "id"] or [(word, "")]
