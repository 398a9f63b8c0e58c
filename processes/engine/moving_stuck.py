"""Can tokens that stand here still come to the end? Joins that would wait for ways nobody comes along are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from processes.engine.events import EndEvent, Start
from processes.engine.gateways import EventGateway, Gathering, InclusiveGateway, ParallelGateway
from processes.engine.reading import INSTANCE, SPLIT

MOST = 4_000  # ways the tokens may stand together; beyond that nobody draws
_CROWD = 2  # tokens on one place: more add nothing to what can happen
Place = tuple[str, str]  # the name of a step, and for an arrival at a join where it came from
FIRED = "*"  # in that place: the join has all it waits for
Places = tuple[tuple[Place, int], ...]


def stuck_at(process: Any, places: Iterable[Place]) -> str | None:
    """The name of a step from which there is no way on, or at which tokens would wait for ever; None: all can end.

    Which way a gateway takes is not looked at: each may be taken. Raises nothing.
    """
    return _stuck_at(process, tuple(sorted(Counter(places).items())))


def stuck_within(specs: Mapping[str, Any], process: Any, places: Iterable[Place]) -> str | None:
    """As ``stuck_at``, for what these tokens may yet come to inside the steps of this process: its sub-processes and
    the processes of the same plan it calls. The name of the step is one of theirs.
    """
    return _stuck_within(_Plan(specs), process, frozenset(name for name, _ in places))


class _Plan:
    """The processes of a plan, as something that can be remembered by."""

    def __init__(self, specs: Mapping[str, Any]) -> None:
        self.specs = specs

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Plan) and other.specs is self.specs

    def __hash__(self) -> int:
        return id(self.specs)


@lru_cache(maxsize=20_000)
def _stuck_within(plan: _Plan, process: Any, names: frozenset[str]) -> str | None:
    net = net_of(process)
    inside = {net.specs[name].spec for name in net.downstream(names) if net.specs[name].holds}
    seen: set[str] = set()
    while inside:
        name = inside.pop()
        if name in seen or name not in plan.specs:
            continue
        seen.add(name)
        one = plan.specs[name]
        found = stuck_at(one, [("Start", "")])
        if found is not None:
            return found
        inside |= {spec.spec for spec in one.task_specs.values() if spec.holds}
    return None


@lru_cache(maxsize=20_000)
def _stuck_at(process: Any, places: Places) -> str | None:
    net = net_of(process)
    lost = next((name for (name, _), _ in places if name in net.specs and name not in net.ending), None)
    if lost is not None:
        return lost
    if not net.meeting:
        return None
    return _dead_end(net, frozenset((place, min(many, _CROWD)) for place, many in places if net.matters(place[0])))


@lru_cache(maxsize=2_000)
def net_of(process: Any) -> Net:
    """The steps of a process and what follows what."""
    return Net(process)


class Net:
    """What follows what in one process, an activity's borders included."""

    def __init__(self, process: Any) -> None:
        self.specs: Mapping[str, Any] = process.task_specs
        self.meeting = {name for name, spec in self.specs.items() if _meets(spec)}
        self.after = {name: self._after(spec) for name, spec in self.specs.items()}
        self.ending = self._upstream(name for name, spec in self.specs.items() if name == "End" or not spec._outputs)
        self.over = {name for name, spec in self.specs.items() if _ends_all(spec)}
        self._mattering = self._upstream(self.meeting | self.over)

    def matters(self, name: str) -> bool:
        """Whether a token here may come to a join."""
        return name in self._mattering

    def downstream(self, names: Iterable[str]) -> set[str]:
        """Every step that may follow these, themselves included."""
        seen: set[str] = set()
        rest = [name for name in names if name in self.after]
        while rest:
            name = rest.pop()
            if name not in seen:
                seen.add(name)
                rest.extend(self.after[name])
        return seen

    def _after(self, spec: Any) -> tuple[str, ...]:
        borders = self.borders(spec.name)
        return (*spec._outputs, *(way for border in borders for way in border._outputs))

    def borders(self, name: str) -> list[Any]:
        """The events on an activity's border."""
        split = self.specs.get(name + SPLIT)
        return [one for one in split.outputs if one.border] if split is not None else []

    def _upstream(self, names: Iterable[str]) -> set[str]:
        before: dict[str, list[str]] = {}
        for name, ways in self.after.items():
            for way in ways:
                before.setdefault(way, []).append(name)
        seen: set[str] = set()
        rest = list(names)
        while rest:
            name = rest.pop()
            if name not in seen:
                seen.add(name)
                rest.extend(before.get(name, ()))
        return seen


def _ends_all(spec: Any) -> bool:
    return isinstance(spec, EndEvent) and any(wait.kind in ("terminate", "cancel", "error") for wait in spec.waits)


def _meets(spec: Any) -> bool:
    return isinstance(spec, Gathering) or (isinstance(spec, ParallelGateway) and len(spec._inputs) > 1)


Marking = frozenset[tuple[Place, int]]


def _dead_end(net: Net, begin: Marking) -> str | None:
    seen = {begin}
    rest = [begin]
    while rest:
        marking = rest.pop()
        follows = list(_follows(net, dict(marking)))
        if not follows and marking:
            return min(name for (name, _), _ in marking)
        for each in follows:
            kept = frozenset((place, min(many, _CROWD)) for place, many in each.items() if many > 0)
            if kept not in seen:
                if len(seen) >= MOST:
                    return None
                seen.add(kept)
                rest.append(kept)
    return None


def _follows(net: Net, marking: dict[Place, int]) -> Iterator[dict[Place, int]]:
    for place in marking:
        name, came = place
        if name in net.meeting and came != FIRED:
            continue
        for taken in _ways(net, name):
            yield _moved(net, marking, place, taken, name)
    for name in net.meeting & {name for name, _ in marking}:
        fired = _fired(net, marking, name)
        if fired is not None:
            for taken in _ways(net, name):
                yield _added(net, fired, taken, name)


def _fired(net: Net, marking: dict[Place, int], name: str) -> dict[Place, int] | None:
    """The tokens a join takes, taken away; None while it waits."""
    spec = net.specs[name]
    left = Counter(marking)
    if isinstance(spec, Gathering):
        arrived = [place for place in marking if place[0] == name]
        if sum(marking[place] for place in arrived) < min(spec.needed, _CROWD):
            return None
        return {place: many for place, many in left.items() if place not in arrived}
    for came, many in Counter(spec._inputs).items():
        left[(name, came)] -= many
        if left[(name, came)] < 0:
            return None
    return dict(left)


def _moved(net: Net, marking: dict[Place, int], place: Place, taken: tuple[str, ...], name: str) -> dict[Place, int]:
    return _added(net, {**marking, place: marking[place] - 1}, taken, name)


def _added(net: Net, marking: dict[Place, int], taken: tuple[str, ...], name: str) -> dict[Place, int]:
    if not net.over.isdisjoint(taken):
        return {}
    now = Counter(marking)
    for way in taken:
        if net.matters(way):
            now[(way, _source(net, way, name) if way in net.meeting else "")] += 1
    return dict(now)


def _source(net: Net, join: str, name: str) -> str:
    """Which flow into the join was taken; a border event leaves in its own name."""
    inputs = net.specs[join]._inputs
    if name in inputs:
        return name
    return next((one.name for one in net.borders(name) if one.name in inputs), name)


def _ways(net: Net, name: str) -> Iterator[tuple[str, ...]]:
    """The sets of steps a token may go to from here."""
    spec = net.specs[name]
    out = tuple(spec._outputs)
    if name.endswith((SPLIT, INSTANCE)):
        out = tuple(one for one in out if not net.specs[one].border)
    if len(out) < 2 or not _chooses(spec):
        yield out
    else:
        yield from ((way,) for way in out)
        if isinstance(spec, InclusiveGateway):
            yield out
    for border in net.borders(name):
        if border.cancel_activity:
            yield tuple(border._outputs)


def _chooses(spec: Any) -> bool:
    return isinstance(spec, (EventGateway, InclusiveGateway, Start)) or bool(getattr(spec, "cond_task_specs", ()))
