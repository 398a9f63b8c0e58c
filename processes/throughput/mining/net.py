"""A diagram as places and moves, for replaying a log on it: what may come next from where a case stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from lxml import etree

from processes.engine.xml import read_xml

_BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
_INSIDE = frozenset({"process", "subProcess", "transaction", "adHocSubProcess"})
_LOOPS = ("standardLoopCharacteristics", "multiInstanceLoopCharacteristics")
_ANY_SUBSET = 3  # ways out of an inclusive gateway of which every choice is tried

Marking = frozenset[str]  # flows that hold a token, ``open:`` scopes, ``start:`` events about to begin


@dataclass(slots=True)
class Node:
    """One element that is not a flow; ``within`` is the scope it stands in, ``host`` what a boundary event sits on."""

    id: str
    kind: str
    within: str
    host: str | None = None
    interrupts: bool = True
    repeats: bool = False
    called: str | None = None
    by_event: bool = False  # a sub-process that begins by an event
    ends_all: bool = False
    into: list[str] = field(default_factory=list)
    out: list[str] = field(default_factory=list)


@dataclass
class Net:
    """Every diagram of a version; ``main`` is the process that begins."""

    main: str
    nodes: dict[str, Node]
    scope_of: dict[str, str]  # flow or node -> the scope it stands in
    starts: Mapping[str, list[str]]  # scope -> its start events
    attached: Mapping[str, list[str]]

    def begin(self) -> list[Marking]:
        """Where a case may begin: at any start event of the process."""
        return [frozenset({f"open:{self.main}", f"start:{key}"}) for key in self.starts[self.main]]

    def is_over(self, marking: Marking) -> bool:
        """Whether no token is left but that of the whole."""
        return marking <= {f"open:{self.main}"}

    @cached_property
    def begun_by_events(self) -> frozenset[str]:
        """The start events of sub-processes that begin by an event."""
        inner = [key for keys in self._begun_by_event.values() for key in keys]
        return frozenset(start for key in inner for start in self.starts.get(key, ()))

    def holds(self, key: str) -> bool:
        """Whether an element has steps of its own inside."""
        return self._inner(self.nodes[key]) is not None

    def moves(self, marking: Marking) -> Iterator[tuple[str, Marking]]:
        """Every move from here: the element that is passed (empty: a scope closes), and where the case stands then."""
        for place in marking:
            sort, _, key = place.partition(":")
            if sort == "flow":
                yield from self._at(marking, place, key)
            elif sort == "start":
                yield from self._fire(self.nodes[key], marking - {place})
            else:
                yield from self._around(marking, key)

    def forced(self, node: str, marking: Marking) -> Iterator[Marking]:
        """Where the case stands when it was at this element though no way led there."""
        for _, after in self._fire(self.nodes[node], marking):
            yield after

    def _at(self, marking: Marking, place: str, flow: str) -> Iterator[tuple[str, Marking]]:
        node = self.nodes.get(self._target[flow])
        if node is None:
            return
        held = {f"flow:{one}" for one in node.into} & marking
        if node.kind == "parallelGateway":
            if len(held) == len(node.into):
                yield from self._fire(node, marking - held)
            return
        rest = marking - (held if node.kind == "inclusiveGateway" else {place})
        yield from self._fire(node, rest)
        if node.repeats:
            yield node.id, marking
        yield from self._boundaries(node.id, marking, rest)

    def _around(self, marking: Marking, scope: str) -> Iterator[tuple[str, Marking]]:
        """What an open scope allows: to be left when nothing is left in it, to be broken off, and what it begins."""
        node = self.nodes.get(scope)
        inner = self._inside(scope, marking)
        if node is not None and not inner:
            yield "", self._put(node.out, marking - {f"open:{scope}"})
        if node is not None:
            yield from self._boundaries(scope, marking, marking - inner - {f"open:{scope}"})
        for key in self._begun_by_event.get(scope, ()):
            if f"open:{key}" not in marking:
                for start in self.starts[key]:
                    rest = marking - inner if self.nodes[start].interrupts else marking
                    yield from self._fire(self.nodes[start], rest | {f"open:{key}"})

    def _boundaries(self, host: str, marking: Marking, broken: Marking) -> Iterator[tuple[str, Marking]]:
        for key in self.attached.get(host, ()):
            node = self.nodes[key]
            yield key, self._put(node.out, broken if node.interrupts else marking)

    def _fire(self, node: Node, rest: Marking) -> Iterator[tuple[str, Marking]]:
        inner = self._inner(node)
        if inner is not None:
            for start in self.starts[inner]:
                yield node.id, rest | {f"open:{node.id}", f"start:{start}"}
            return
        if node.ends_all:
            yield node.id, rest - self._inside(node.within, rest)
            return
        for ways in _choices(node):
            yield node.id, self._put(ways, rest)

    def _inner(self, node: Node) -> str | None:
        """The scope an element opens, if it has one that can begin."""
        inner = node.called if node.kind == "callActivity" else node.id if node.kind in _INSIDE else None
        return inner if inner in self.starts else None

    def _inside(self, scope: str, marking: Marking) -> set[str]:
        return {place for place in marking if self._is_inside(place.partition(":")[2], scope)}

    def _is_inside(self, key: str, scope: str) -> bool:
        while key in self.scope_of:
            key = self.scope_of[key]
            if key == scope or self.nodes.get(scope, _NOWHERE).called == key:
                return True
            callers = self._callers.get(key)
            if callers is not None and key not in self.scope_of:
                key = callers
        return False

    @staticmethod
    def _put(flows: Iterable[str], rest: Marking) -> Marking:
        return rest | {f"flow:{one}" for one in flows}

    _target: dict[str, str] = field(default_factory=dict)
    _begun_by_event: dict[str, list[str]] = field(default_factory=dict)
    _callers: dict[str, str] = field(default_factory=dict)


_NOWHERE = Node("", "", "")


def _choices(node: Node) -> Iterator[tuple[str, ...]]:
    """Which ways may be taken together."""
    if node.kind in ("exclusiveGateway", "eventBasedGateway", "complexGateway") and node.out:
        yield from ((one,) for one in node.out)
    elif node.kind == "inclusiveGateway" and len(node.out) > 1:
        sizes = range(1, len(node.out) + 1) if len(node.out) <= _ANY_SUBSET else (1, len(node.out))
        for size in sizes:
            yield from combinations(node.out, size)
    else:
        yield tuple(node.out)


def net_of(files: Mapping[str, bytes], main: str) -> Net:
    """The net of these diagrams (name -> BPMN)."""
    nodes: dict[str, Node] = {}
    flows: dict[str, tuple[str, str]] = {}
    scopes: dict[str, str] = {}
    for name, content in files.items():
        for process in read_xml(content, name).iter(f"{_BPMN}process"):
            _read(process, process.get("id", ""), nodes, (flows, scopes))
    starts, attached, by_event = defaultdict(list), defaultdict(list), defaultdict(list)
    for key, (source, target) in flows.items():
        if source in nodes and target in nodes:
            nodes[source].out.append(key)
            nodes[target].into.append(key)
    for node in nodes.values():
        if node.kind == "startEvent":
            starts[node.within].append(node.id)
        if node.host is not None:
            attached[node.host].append(node.id)
        if node.by_event:
            by_event[node.within].append(node.id)
    callers = {node.called: node.id for node in nodes.values() if node.called}
    return Net(
        main, nodes, scopes, dict(starts), dict(attached), {k: v[1] for k, v in flows.items()}, dict(by_event), callers
    )


def _read(
    scope: etree._Element, within: str, nodes: dict[str, Node], told: tuple[dict[str, tuple[str, str]], dict[str, str]]
) -> None:
    flows, scopes = told
    for one in scope:
        key = one.get("id")
        if key is None:
            continue
        kind = etree.QName(one).localname
        if kind == "sequenceFlow":
            flows[key] = one.get("sourceRef", ""), one.get("targetRef", "")
            scopes[key] = within
        elif kind.endswith(("Task", "Event", "Gateway")) or kind in _INSIDE or kind in ("task", "callActivity"):
            scopes[key] = within
            nodes[key] = _node(one, key, kind, within)
            if kind in _INSIDE:
                _read(one, key, nodes, told)


def _node(one: etree._Element, key: str, kind: str, within: str) -> Node:
    return Node(
        id=key,
        kind=kind,
        within=within,
        host=one.get("attachedToRef"),
        interrupts=one.get("cancelActivity", one.get("isInterrupting", "true")) == "true",
        repeats=any(one.find(f"{_BPMN}{tag}") is not None for tag in _LOOPS),
        called=one.get("calledElement") if kind == "callActivity" else None,
        by_event=one.get("triggeredByEvent") == "true",
        ends_all=one.find(f"{_BPMN}terminateEventDefinition") is not None,
    )
