"""An outside log led over a diagram, case by case: what fitted, and where each case left the diagram."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from heapq import heapify, heappop, heappush

from processes.engine.shapes import Element
from processes.errors import Invalid, Problem
from processes.throughput.mining.net import Marking, Net
from processes.throughput.mining.read_xes import OutsideTrace

SEARCH = 2500  # places looked at before it is said that no way leads there
PATIENCE = 100_000  # places looked at for a whole log: one that fits asks for few, one of another process for all
ABREAST = 12  # places a case may stand at, as far as the log tells


class Broke(StrEnum):
    """How a case left the diagram."""

    NO_WAY = "no_way"  # the step is drawn, but no way led to it from there
    NOT_DRAWN = "not_drawn"  # nothing on the diagram is called so
    NO_END = "no_end"  # the log ends before the diagram does


@dataclass(frozen=True, slots=True)
class Break:
    """One break: which step of the case (from 1; of ``NO_END`` the last), its name in the log, and the step before."""

    how: Broke
    at: int
    step: str
    after: str


@dataclass(frozen=True, slots=True)
class Course:
    """One course and how many cases took it: ``fitness`` from 0 to 1, and every break in order."""

    steps: tuple[str, ...]
    cases: tuple[str, ...]
    breaks: tuple[Break, ...]

    @property
    def fitness(self) -> float:
        """The share of its steps, and its end, that fitted."""
        return 1 - len(self.breaks) / (len(self.steps) + 1)


@dataclass(frozen=True, slots=True)
class Replayed:
    """A whole log: its courses, the worst first and of those the most taken."""

    courses: tuple[Course, ...]

    @property
    def cases(self) -> int:
        """How many cases the log has."""
        return sum(len(one.cases) for one in self.courses)

    @property
    def fitting(self) -> int:
        """How many of them fitted wholly."""
        return sum(len(one.cases) for one in self.courses if not one.breaks)

    @property
    def fitness(self) -> float:
        """Over all steps and ends of all cases."""
        wanted = sum((len(one.steps) + 1) * len(one.cases) for one in self.courses)
        return 1 - sum(len(one.breaks) * len(one.cases) for one in self.courses) / wanted if wanted else 1.0


def replay(net: Net, elements: Mapping[str, Element], log: Iterable[OutsideTrace]) -> Replayed:
    """Every case of the log led over the net; a step is found by what its element is called in either language.

    Raises ``Invalid`` (``log_too_far``) for a log that fits so badly that nobody would wait for the end.
    """
    courses: dict[tuple[str, ...], list[str]] = {}
    for one in log:
        courses.setdefault(one.steps, []).append(one.name)
    names = _called(net, elements)
    told = {folded(step) for steps in courses for step in steps}
    seen = frozenset(key for name, keys in names.items() if name in told for key in keys if not net.holds(key))
    player = _Player(net, names, seen)
    found = [Course(steps, tuple(cases), player.play(steps)) for steps, cases in courses.items()]
    return Replayed(tuple(sorted(found, key=lambda one: (one.fitness, -len(one.cases), one.steps))))


def where(told: Replayed) -> list[tuple[Break, int]]:
    """The breaks of all cases together, by kind and step, the most frequent first."""
    found: Counter[Break] = Counter()
    for course in told.courses:
        for one in set(course.breaks):
            found[Break(one.how, 0, one.step, one.after)] += len(course.cases)
    return found.most_common()


def folded(name: str) -> str:
    """A name as names are compared: without case and doubled spaces."""
    return " ".join(name.split()).casefold()


def _called(net: Net, elements: Mapping[str, Element]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, one in elements.items():
        if key in net.nodes and not one.kind.endswith("Gateway"):
            for name in (key, one.name.da, one.name.en):
                if name:
                    found.setdefault(folded(name), set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}


@dataclass
class _Player:
    """Leads cases over the net; what it has once found out it knows for all of them."""

    net: Net
    names: Mapping[str, frozenset[str]]
    seen: Collection[str]  # steps the log tells of: they are never passed in silence
    _known: dict[tuple[frozenset[Marking], str], frozenset[Marking]] = field(default_factory=dict)
    _ends: dict[frozenset[Marking], bool] = field(default_factory=dict)
    _looked: int = 0

    def play(self, steps: tuple[str, ...]) -> tuple[Break, ...]:
        """The breaks of one course."""
        here = frozenset(self.net.begin())
        breaks, before = [], ""
        for number, step in enumerate(steps, 1):
            wanted = self.names.get(folded(step))
            if wanted is None:
                breaks.append(Break(Broke.NOT_DRAWN, number, step, before))
            else:
                reached = self._reached(here, folded(step))
                if not reached:
                    breaks.append(Break(Broke.NO_WAY, number, step, before))
                    reached = frozenset(self._forced(here, wanted))
                here = reached
            before = step
        if not self._may_end(here):
            breaks.append(Break(Broke.NO_END, len(steps), before, before))
        return tuple(breaks)

    def _reached(self, here: frozenset[Marking], step: str) -> frozenset[Marking]:
        known = self._known.get((here, step))
        if known is None:
            found = self._search(here, self.names[step])
            known = self._known[here, step] = frozenset(found)
        return known

    def _search(self, here: Iterable[Marking], wanted: Collection[str]) -> list[Marking]:
        """Where the case stands after one of these elements, passing in silence what the log does not tell of.

        Of several ways only those count on which the fewest things happened by themselves.
        """
        found: list[Marking] = []
        least = math.inf
        for cost, marking in self._silently(here):
            if cost > least or len(found) >= ABREAST:
                break
            for element, after in self.net.moves(marking):
                if element in wanted and after not in found:
                    more = cost + self._cost(element)
                    found, least = ([after], more) if more < least else ([*found, after], least)
        return found[:ABREAST]

    def _silently(self, here: Iterable[Marking]) -> Iterator[tuple[int, Marking]]:
        """Where the case may stand with nothing told, the likely first: events that come by themselves are rare."""
        looked = set(here)
        todo = [(0, sorted(one), one) for one in looked]
        heapify(todo)
        for _ in range(SEARCH):
            if not todo:
                return
            self._looked += 1
            if self._looked > PATIENCE:
                raise Invalid(Problem("log_too_far", "log"))
            cost, _, marking = heappop(todo)
            yield cost, marking
            for element, after in self.net.moves(marking):
                if element not in self.seen and after not in looked:
                    looked.add(after)
                    heappush(todo, (cost + self._cost(element), sorted(after), after))

    def _cost(self, element: str) -> int:
        node = self.net.nodes.get(element)
        return int(node is not None and (node.kind == "boundaryEvent" or node.id in self.net.begun_by_events))

    def _forced(self, here: Iterable[Marking], wanted: Collection[str]) -> list[Marking]:
        first = sorted(here, key=sorted)[:ABREAST]
        return [after for one in first for key in sorted(wanted) for after in self.net.forced(key, one)][:ABREAST]

    def _may_end(self, here: frozenset[Marking]) -> bool:
        """Whether an end can be reached in silence."""
        if here not in self._ends:
            self._ends[here] = any(self.net.is_over(marking) for _, marking in self._silently(here))
        return self._ends[here]
