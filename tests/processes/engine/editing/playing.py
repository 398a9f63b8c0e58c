"""Cases that are played to anywhere: whatever waits is done, rung, told or answered, as chance has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from random import Random
from typing import Any

from lxml import etree

from processes.engine import Plan, Run, World, begin, parse, resume
from processes.engine.normalise.names import q
from processes.errors import EngineFault
from tests.processes.engine.drawings import NOW
from tests.processes.engine.editing.bones import KEYS, bones

LONGEST = 120  # things that happen to one case


@cache
def shipped(key: str) -> Plan:
    """The bones of a folder as a plan."""
    return parse(bones(key))


@cache
def flows(key: str) -> tuple[str, ...]:
    """Every flow of a folder, to choose from."""
    return tuple(
        flow.get("id", "")
        for content in bones(key).values()
        for flow in etree.fromstring(content).iter(q("sequenceFlow"))
    )


def world(plans: Mapping[str, Plan] | None = None) -> World:
    """A world that knows what is called; ``plans`` go before the shipped ones."""
    known = [*(plans or {}).values(), *(shipped(key) for key in KEYS)]

    def called(process: str) -> Plan | None:
        return next((plan for plan in known if process in plan.processes), None)

    return World(NOW, deadline=lambda ref, point, data: NOW, called=called)


def finder(plans: Mapping[str, Plan] | None = None) -> Callable[[str], Plan]:
    """Plans by hash."""
    known = {**{plan.hash: plan for plan in (shipped(key) for key in KEYS)}, **(plans or {})}
    return known.__getitem__


@dataclass
class Played:
    """A case and everything that can happen to it next."""

    run: Run
    chance: Random
    ways: tuple[str, ...]

    def deeds(self) -> list[Callable[[], object]]:
        """Everything that can happen now."""
        run = self.run
        found: list[Callable[[], object]] = [
            partial(self._answered, run.complete, one.step) for one in run.open_steps()
        ]
        found *= 3  # what people do is what mostly happens
        found += [partial(self._answered, run.answer, one.step) for one in run.calls()]
        found += [partial(run.fire, one.step) for one in run.timers()]
        found += [
            partial(run.deliver, one.name, {}, one.step)
            if one.kind == "message"
            else partial(run.broadcast, one.name, {})
            for one in run.awaited()
        ]
        return found

    def _answered(self, act: Callable[[str, dict[str, Any]], None], step: str) -> None:
        act(step, {"ways": self.chosen()})

    def chosen(self) -> list[str]:
        """Ways to be taken from now on."""
        return self.chance.sample(self.ways, len(self.ways) // 2)


def begun(key: str, chance: Random) -> Played:
    """A case of this folder at its first rest."""
    plan, ways = shipped(key), flows(key)
    start = chance.choice(plan.starts).id
    return Played(begin(plan, {"ways": chance.sample(ways, len(ways) // 2)}, world(), start), chance, ways)


def stock(key: str, cases: int, seed: int) -> dict[tuple[str, ...], bytes]:
    """Cases of this folder at every place they came by: where they stood, and their state there."""
    found: dict[tuple[str, ...], bytes] = {}
    for number in range(cases):
        one = begun(key, Random(f"{seed}-{key}-{number}"))
        for _ in range(LONGEST):
            if one.run.ended:
                break
            found.setdefault((*one.run.places(), *sorted(one.run.plans)), one.run.state())
            one.chance.choice(one.deeds())()
    return found


def walked_to_its_end(state: bytes, plans: Mapping[str, Plan], key: str, ways: tuple[str, ...]) -> str:
    """``ended``, ``stuck`` where nothing can happen any more, ``long`` where it did not end in a long time."""
    told = "long"
    for seed in range(4):
        run = resume(state, finder(plans), world(plans))
        one = Played(run, Random(f"{key}-{seed}"), ways)
        for _ in range(3 * LONGEST):
            if one.run.ended:
                return "ended"
            deeds = one.deeds()
            if not deeds:
                return "stuck"
            try:
                one.chance.choice(deeds)()
            except EngineFault as fault:
                if fault.code != "engine_no_end":
                    raise
                break  # a ring of gateways, drawn so, that turns until somebody chooses other ways
    return told
