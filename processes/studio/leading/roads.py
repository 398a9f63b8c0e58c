"""The drawings of a process as a map of roads: how far every element is from a chosen one, and by which way."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from lxml import etree

from processes.engine.normalise.names import NODES, local, q
from processes.engine.xml import read_xml

Tag = Any
FAR = 10_000
_ASIDE = 2  # events at a border, and those that may come at any moment, lie beside the road
_INSIDE = 4  # what a call or a sub-process holds is seldom skipped
_ENDS = frozenset({"endEvent"})


class Roads:
    """Where each element leads. Flows are elements, too, so that a way tells the conditions it stands under."""

    def __init__(self, diagrams: Mapping[str, str]) -> None:
        roots = [read_xml(text.encode(), name) for name, text in diagrams.items()]
        self.tags: dict[str, Tag] = {}
        self.held: dict[str, Tag] = {}  # processes by id
        for root in roots:
            for process in root.iter(q("process")):
                self.held[process.get("id", "")] = process
                for tag in process.iter(etree.Element):
                    if tag.get("id") and (local(tag.tag) in NODES or local(tag.tag) == "sequenceFlow"):
                        self.tags.setdefault(tag.get("id", ""), tag)
        self._ahead: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._behind: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for start, end, cost in self._all():
            self._ahead[start].append((end, cost))
            self._behind[end].append((start, cost))

    def distances(self, target: str) -> Mapping[str, int]:
        """How far each element is from this one; those from which no way leads there are left out."""
        found, todo = {target: 0}, [(0, target)]
        while todo:
            far, element = heapq.heappop(todo)
            if far > found[element]:
                continue
            for before, cost in self._behind[element]:
                if far + cost < found.get(before, FAR):
                    found[before] = far + cost
                    heapq.heappush(todo, (far + cost, before))
        return found

    def way(self, start: str, distances: Mapping[str, int]) -> list[str]:
        """The shortest way from here to where the distances are measured from, both ends included."""
        if start not in distances:
            return []
        found = [start]
        while distances[found[-1]] > 0:
            nearer = [(distances[end] + cost, end) for end, cost in self._ahead[found[-1]] if end in distances]
            if not nearer or min(nearer)[1] in found:
                break
            found.append(min(nearer)[1])
        return found

    def partings(self, distances: Mapping[str, int]) -> Iterator[Tag]:
        """Every flow that leaves an element from which the target can be reached: one taken instead leads away."""
        for tag in self.tags.values():
            if local(tag.tag) == "sequenceFlow" and tag.get("sourceRef") in distances:
                yield tag

    def _all(self) -> Iterator[tuple[str, str, int]]:
        borders: dict[str, list[str]] = defaultdict(list)
        for key, tag in self.tags.items():
            if local(tag.tag) == "boundaryEvent":
                borders[tag.get("attachedToRef", "")].append(key)
        for key, tag in self.tags.items():
            kind = local(tag.tag)
            if kind == "sequenceFlow":
                yield from self._flow(key, tag)
            elif kind in ("subProcess", "adHocSubProcess", "transaction"):
                yield from self._held(key, tag, tag, borders[key])
            elif kind == "callActivity" and tag.get("calledElement") in self.held:
                yield from self._held(key, tag, self.held[tag.get("calledElement")], borders[key])
            yield from ((key, border, _ASIDE) for border in borders[key])
        yield from self._links()

    def _flow(self, key: str, tag: Tag) -> Iterator[tuple[str, str, int]]:
        source, target = tag.get("sourceRef", ""), tag.get("targetRef", "")
        holds = self._holds(source)
        yield source, key, _INSIDE if holds else 0
        yield key, target, 1

    def _holds(self, key: str) -> bool:
        tag = self.tags.get(key)
        if tag is None:
            return False
        return local(tag.tag) in ("subProcess", "transaction") or tag.get("calledElement") in self.held

    def _held(self, key: str, tag: Tag, held: Tag, borders: list[str]) -> Iterator[tuple[str, str, int]]:
        """What a call or sub-process leads into, and what leads out of it again."""
        inside = [
            one.get("id", "") for one in held.iter(etree.Element) if one.get("id") in self.tags and one is not tag
        ]
        own = [one for one in held if one.get("id") in self.tags and local(one.tag) in NODES]
        if tag.get("triggeredByEvent") == "true":
            around = [one.get("id", "") for one in tag.getparent().iter(etree.Element) if one.get("id") in self.tags]
            yield from ((each, one.get("id"), _ASIDE) for one in own if _starts(one) for each in around)
            return
        free = local(tag.tag) == "adHocSubProcess"
        yield from ((key, one.get("id"), 1) for one in own if free or _starts(one))
        leaves = [one.get("id") for one in self.tags.values() if one.get("sourceRef") == key]
        ends = [one.get("id") for one in own if free or local(one.tag) in _ENDS]
        yield from ((end, flow, 0) for end in ends for flow in leaves)
        yield from ((one, border, _ASIDE) for one in inside for border in borders)

    def _links(self) -> Iterator[tuple[str, str, int]]:
        named: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, tag in self.tags.items():
            link = tag.find(q("linkEventDefinition"))
            if link is not None:
                named[local(tag.tag), link.get("name", "")].append(key)
        for (kind, name), throws in named.items():
            if kind == "intermediateThrowEvent":
                catches = named.get(("intermediateCatchEvent", name), [])
                yield from ((throw, catch, 0) for throw in throws for catch in catches)


def _starts(tag: Tag) -> bool:
    return local(tag.tag) == "startEvent"


def roads(content: Mapping[str, str]) -> Roads:
    """The roads of these files; kept for a while, since every search on a draft asks."""
    return _read(tuple(sorted((name, text) for name, text in content.items() if name.endswith(".bpmn"))))


@lru_cache(maxsize=16)
def _read(diagrams: tuple[tuple[str, str], ...]) -> Roads:
    return Roads(dict(diagrams))
