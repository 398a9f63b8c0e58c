"""A case on its way into another version: tried on the run and the clocks in memory; nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from processes import clock
from processes.engine import Plan, PlanChange, PlanChanged, Run, World, resume
from processes.motion.edition import Edition, edition_of
from processes.motion.editions import Editions
from processes.motion.new_version_clocks import ClocksOnTheirWay
from processes.motion.standing import Standing
from processes.records import Case
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Wish:
    """How cases are to be moved: elements that are called otherwise (drawn id -> drawn id, empty: the way ends).

    ``keep_timers`` and ``keep_deadlines``: what waits keeps the day it has, though the new version would count another.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    keep_timers: bool = True
    keep_deadlines: bool = True


@dataclass(frozen=True, slots=True)
class Attempt:
    """The case as it would stand in the new version."""

    run: Run
    editions: Editions
    clocks: ClocksOnTheirWay
    done: PlanChanged
    own: Edition  # the version the case would be of: unchanged where only a called process is another
    moved: bool  # False: it was in the new version already


class Shelf:
    """The versions many cases have in common, read once."""

    def __init__(self, tx: Transaction, now: Edition) -> None:
        self.tx = tx
        self.now = now
        self._by_hash = {now.hash: now}

    def edition(self, key: str) -> Edition | None:
        """A version met before."""
        return self._by_hash.get(key)

    def own(self, case: Case) -> Edition:
        """The version a case will be of."""
        return self.now if case.definition_id == self.now.definition_id else edition_of(self.tx, case.version_id)

    def keep(self, edition: Edition) -> Edition:
        """Keep it at hand."""
        return self._by_hash.setdefault(edition.hash, edition)


class _Editions(Editions):
    """A case's editions, taken from the shelf; what is called from now on is the new version."""

    def __init__(self, shelf: Shelf, own: Edition) -> None:
        super().__init__(shelf.tx, own)
        self._shelf = shelf

    def edition(self, key: str) -> Edition:
        known = self._shelf.edition(key)
        if known is None:
            return self._shelf.keep(super().edition(key))
        self.meet(known)
        return known

    def called(self, process: str) -> Plan | None:
        now = self._shelf.now
        if process not in now.plan.processes:
            return super().called(process)
        self.meet(now)
        return now.plan


def attempt(shelf: Shelf, case: Case, stands: Standing, wish: Wish) -> Attempt:
    """The case in the new version, in memory.

    Raises ``Invalid`` with a reason by element where a token finds no place, ``EngineFault`` where the case could not
    go on from there.
    """
    own = shelf.own(case)
    editions = _Editions(shelf, own)
    now = shelf.now
    before = replace(stands, newest={**stands.newest, now.definition_id: now.id})
    clocks = ClocksOnTheirWay(editions, before, case.facts, keep=wish.keep_deadlines)
    world = World(
        now=clock.now(), deadline=clocks.deadline, called=editions.called, functions={"rule_set": clocks.rule_set}
    )
    run = resume(case.state, editions.plan, world)
    old = {key: editions.edition(key) for key in run.plans}
    leaving = {key: one for key, one in old.items() if one.definition_id == now.definition_id and one is not now}
    clocks.leave(leaving.values())
    editions.meet(now)
    clocks.bind(run.data)
    done = run.change_plan(PlanChange(dict.fromkeys(leaving, now.plan), wish.names, wish.keep_timers))
    return Attempt(run, editions, clocks, done, own, bool(leaving))
