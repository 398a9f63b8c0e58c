"""A case on its way into another version: tried on the run and the clocks in memory; nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from processes import clock
from processes.engine import Plan, PlanChange, PlanChanged, Run, World, resume
from processes.motion.edition import Edition, edition_of
from processes.motion.editions import Editions
from processes.motion.law_now import LawNow, law_now
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


NOTHING = PlanChanged((), (), (), ())


@dataclass(slots=True)
class Journey:
    """A case before it sets out, and after ``go`` as it would stand in the new version."""

    run: Run
    editions: Editions
    clocks: ClocksOnTheirWay
    own: Edition  # the version the case would be of: unchanged where only a called process is another
    leaving: Mapping[str, Plan]  # hash of a plan it is in now -> the plan it goes to
    done: PlanChanged = NOTHING

    def go(self, wish: Wish) -> None:
        """Set out.

        Raises ``Invalid`` with a reason by element where a token finds no place, ``EngineFault`` where the case could
        not go on from there.
        """
        self.done = self.run.change_plan(PlanChange(self.leaving, wish.names, wish.keep_timers))


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

    def laws(self, newest: Mapping[UUID, UUID]) -> tuple[LawNow, ...]:
        """As ever; of the process itself the new version is the law, published or not."""
        now = self._shelf.now
        return tuple(
            LawNow(one, now) if one.definition_id == now.definition_id else law_now(self._tx, one, newest)
            for one in self.within()
        )

    def called(self, process: str) -> Plan | None:
        now = self._shelf.now
        if process not in now.plan.processes:
            return super().called(process)
        self.meet(now)
        return now.plan


def journey(shelf: Shelf, case: Case, stands: Standing, wish: Wish) -> Journey:
    """The case ready to set out, in memory; nothing has moved yet."""
    own, now = shelf.own(case), shelf.now
    editions = _Editions(shelf, own)
    clocks = ClocksOnTheirWay(editions, stands, case.facts, keep=wish.keep_deadlines)
    functions = {"rule_set": clocks.rule_set}
    world = World(now=clock.now(), deadline=clocks.deadline, called=editions.called, functions=functions)
    run = resume(case.state, editions.plan, world)
    old = {key: editions.edition(key) for key in run.plans}
    leaving = {key: one for key, one in old.items() if one.definition_id == now.definition_id and one is not now}
    clocks.leave(leaving.values())
    editions.meet(now)
    clocks.bind(run.data)
    return Journey(run, editions, clocks, own, dict.fromkeys(leaving, now.plan))
