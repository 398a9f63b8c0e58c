"""What a diagram shows of the work on it: how often each step, how long, how late, and which way from each choice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.engine.shapes import Element
from processes.language import Text
from processes.records import Person
from processes.records.task import PARTIES
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.mining.drawn import Drawing
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, spread
from processes.throughput.suppress import told

AROUND = ("subProcess", "transaction", "adHocSubProcess")  # drawn around their own steps
_WAITS = ("intermediateCatchEvent", "receiveTask", "boundaryEvent")


@dataclass(frozen=True, slots=True)
class Warm:
    """One element: how often cases came to it, how long those that left had rested, what lies there now.

    ``seconds`` is the time of all rests together; ``outside``: it waits for somebody who is not us, or for a day;
    ``around``: it only stands around steps that are counted themselves.
    """

    element: str
    name: Text
    process: str
    outside: bool
    around: bool
    came: int = 0
    rested: Spread = field(default_factory=lambda: spread(()))
    seconds: int = 0
    done: int = 0
    late: int = 0
    here: int = 0


@dataclass(frozen=True, slots=True)
class Branch:
    """One way from a choice: its flow, its name, where it leads, how many took it, and of how many."""

    at: str
    flow: str
    name: Text
    target: str
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Heat:
    """A version's figures; ``steps`` are all elements that were reached or rested at, the longest time first.

    ``seconds`` is the time of all its diagrams, counted once.
    """

    steps: tuple[Warm, ...]
    branches: tuple[Branch, ...]
    seconds: int

    def share(self, one: Warm) -> float:
        """How much of all the time in the process was spent at a step, in percent."""
        return one.seconds * 100 / self.seconds if self.seconds else 0.0


def heat(tx: Transaction, person: Person, drawing: Drawing, scope: Scope) -> Heat:
    """The figures of all diagrams of a version, of the days and place of ``scope``. Raises ``Forbidden``."""
    require(person, Permission.SEE_FIGURES)
    on = replace(scope, definitions=frozenset(), versions=drawing.versions, rule_sets=frozenset(), keys=frozenset())
    flows = {one.by[0]: one.n for one in told(tx, person, [Measure.FLOW], ("key",), on)}
    found = _steps(tx, person, (drawing, on), flows)
    steps = sorted(found.values(), key=lambda one: (-one.seconds, -one.came, one.element))
    reached = tuple(one for one in steps if one.came or one.rested.n or one.here)
    return Heat(reached, tuple(_branches(drawing, flows)), sum(one.seconds for one in reached if not one.around))


def _steps(tx: Transaction, person: Person, asked: tuple[Drawing, Scope], flows: Mapping[str, int]) -> dict[str, Warm]:
    drawing, scope = asked
    days: dict[str, list[tuple[int, int]]] = defaultdict(list)
    seconds: dict[str, int] = defaultdict(int)
    for one in told(tx, person, [Measure.STEP], ("key", "value"), scope):
        days[one.by[0]].append((one.by[1], one.n))
        seconds[one.by[0]] += one.total
    tasks = {one.by: one.n for one in told(tx, person, [Measure.DONE, Measure.DONE_LATE], ("measure", "key"), scope)}
    here, came = _here(tx, person, scope), _came(drawing, flows)
    return {
        key: Warm(
            element=key,
            name=drawing.name(key),
            process=one.process,
            outside=_is_outside(one),
            around=_is_around(one, drawing),
            came=came.get(key, 0),
            rested=spread(days[key]),
            seconds=seconds[key],
            done=tasks.get((Measure.DONE.value, key), 0),
            late=tasks.get((Measure.DONE_LATE.value, key), 0),
            here=here.get(key, 0),
        )
        for key, one in drawing.elements.items()
        if one.kind not in ("sequenceFlow", "process")
    }


def _came(drawing: Drawing, flows: Mapping[str, int]) -> dict[str, int]:
    """By the flows into an element; what none leads into, by those out of it."""
    into: dict[str, int] = defaultdict(int)
    out: dict[str, int] = defaultdict(int)
    led: set[str] = set()
    for key, one in drawing.elements.items():
        if one.kind == "sequenceFlow" and one.source and one.target:
            led.add(one.target)
            into[one.target] += flows.get(key, 0)
            out[one.source] += flows.get(key, 0)
    return {key: into[key] if key in led else out[key] for key in drawing.elements}


def _is_around(one: Element, drawing: Drawing) -> bool:
    return one.kind in AROUND or (one.called is not None and one.called in drawing.edition.plan.processes)


def _is_outside(one: Element) -> bool:
    return one.kind in _WAITS or one.group in PARTIES


def _here(tx: Transaction, person: Person, scope: Scope) -> dict[str, int]:
    """What rests at each element now; of places whose cases the reader may not open in whole fives."""
    now = replace(scope, since=None, until=None)
    return {one.by[0]: one.n for one in told(tx, person, [Measure.RESTS], ("key",), now)}


def _branches(drawing: Drawing, flows: Mapping[str, int]) -> list[Branch]:
    """Of everything more than one way leads out of by choice, the ways; those of a parallel gateway are no choice."""
    ways: dict[str, list[Element]] = defaultdict(list)
    for one in drawing.elements.values():
        if one.kind == "sequenceFlow" and one.source:
            ways[one.source].append(one)
    found = []
    for source, out in ways.items():
        kind = drawing.elements[source].kind if source in drawing.elements else ""
        if len(out) > 1 and kind != "parallelGateway":
            taken = {one.id: _taken(one, kind, ways, flows) for one in out}
            every = sum(taken.values())
            found += [Branch(source, one.id, one.name, one.target or "", taken[one.id], every) for one in out]
    return found


def _taken(way: Element, kind: str, ways: Mapping[str, list[Element]], flows: Mapping[str, int]) -> int:
    """How many took a way. Where what happens first decides, a case waits at all of them and goes on by one."""
    if kind != "eventBasedGateway":
        return flows.get(way.id, 0)
    return sum(flows.get(one.id, 0) for one in ways.get(way.target or "", ()))
