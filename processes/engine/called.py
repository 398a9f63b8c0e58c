"""What an element is called by people: its name, and without one what it is and where it stands in the drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from processes.engine.normalise.names import EMBEDDED, GATEWAYS, TASKS
from processes.engine.shapes import Element
from processes.language import Text, Unnamed

_KINDS = {
    "sequenceFlow": Text("pilen", "the flow"),
    "lane": Text("banen", "the lane"),
    "process": Text("processen", "the process"),
    "startEvent": Text("starten", "the start"),
    "endEvent": Text("slutningen", "the end"),
    "callActivity": Text("kaldet", "the call"),
}
_CHOICE, _SPLIT = Text("valget", "the gateway"), Text("delingen", "the gateway")
_JOIN, _GATEWAY = Text("samlingen", "the gateway"), Text("gatewayen", "the gateway")
_TASK, _INSIDE = Text("opgaven", "the task"), Text("delprocessen", "the sub-process")
_TIMER, _EVENT = Text("uret", "the timer"), Text("hændelsen", "the event")

Neighbours = Mapping[str, list[str]]


class Called:
    """The elements of one or more drawings, and what each is called."""

    def __init__(self, elements: Mapping[str, Element]) -> None:
        self._elements = elements
        self._into: dict[str, list[str]] = {}
        self._out: dict[str, list[str]] = {}
        for one in elements.values():
            if one.kind == "sequenceFlow" and one.source and one.target:
                self._out.setdefault(one.source, []).append(one.target)
                self._into.setdefault(one.target, []).append(one.source)
            elif one.attached:
                self._into.setdefault(one.id, []).append(one.attached)

    def name(self, key: str) -> Text:
        """The name on one line; of what has none its kind and place; an id that is not drawn stands for itself."""
        element = self._elements.get(key)
        if element is None:
            return Text.of(key)
        if self._is_named(key):
            return Text(" ".join(element.name.da.split()), " ".join(element.name.en.split()))
        kind, place = self._kind(element), self._place(element)
        return Unnamed(f"{kind.da} {place.da}", f"{kind.en} {place.en}", place)

    def _kind(self, element: Element) -> Text:
        if element.kind in _KINDS:
            return _KINDS[element.kind]
        if element.kind in GATEWAYS:
            return self._gateway(element)
        if element.kind in TASKS:
            return _TASK
        if element.kind in EMBEDDED:
            return _INSIDE
        return _TIMER if element.event == "timer" else _EVENT

    def _gateway(self, element: Element) -> Text:
        if len(self._out.get(element.id, ())) > 1:
            return _SPLIT if element.kind == "parallelGateway" else _CHOICE
        return _JOIN if len(self._into.get(element.id, ())) > 1 else _GATEWAY

    def _place(self, element: Element) -> Text:
        if element.kind == "sequenceFlow":
            return self._between(element)
        if element.kind == "lane":
            return self._of_lane(element)
        if element.attached and self._is_named(element.attached):
            return self._said("på {}", "on {}", element.attached)
        for found in (self._next_to, self._nearest):
            if before := found(element, self._into):
                return self._said("efter {}", "after {}", before)
            if after := found(element, self._out):
                return self._said("før {}", "before {}", after)
        lane = element.lane or ""
        return self._said("i {}", "in {}", lane) if self._is_named(lane) else Text.of(element.id)

    def _between(self, flow: Element) -> Text:
        """A flow is where it comes from and leads to; a loose one says the end it has."""
        source = self._said("fra {}", "from {}", flow.source) if flow.source in self._elements else Text("", "")
        target = self._said("til {}", "to {}", flow.target) if flow.target in self._elements else Text("", "")
        if not source and not target:
            return Text.of(flow.id)
        return Text(f"{source.da} {target.da}".strip(), f"{source.en} {target.en}".strip())

    def _of_lane(self, lane: Element) -> Text:
        inside = (one.id for one in self._elements.values() if one.lane == lane.id and self._is_named(one.id))
        first = next(inside, None)
        return self._said("med {}", "with {}", first) if first else Text.of(lane.id)

    def _next_to(self, element: Element, ways: Neighbours) -> str | None:
        return next(filter(self._is_named, ways.get(element.id, ())), None)

    def _nearest(self, element: Element, ways: Neighbours) -> str | None:
        return next(filter(self._is_named, _away(element.id, lambda key: ways.get(key, []))), None)

    def _is_named(self, key: str) -> bool:
        return key in self._elements and bool(self._elements[key].name.da.strip())

    def _said(self, danish: str, english: str, key: str | None) -> Text:
        """The words around an element: its name in quotation marks, or what else it is called."""
        name = self.name(key or "")
        if isinstance(name, Unnamed):
            return Text(danish.format(name.da), english.format(name.en))
        return Text(danish.format(f"»{name.da}«"), english.format(f"“{name.en}”"))


def _away(start: str, ways: Callable[[str], list[str]]) -> Iterator[str]:
    """Every element that ways lead to, those nearest first."""
    seen, waiting = {start}, [start]
    while waiting:
        waiting = [key for at in waiting for key in ways(at)]
        waiting = [key for key in dict.fromkeys(waiting) if key not in seen]
        seen.update(waiting)
        yield from waiting
