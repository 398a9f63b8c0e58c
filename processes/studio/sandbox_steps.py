"""The steps of a draft an invented case can be led to: by name, the new ones first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from processes.engine.shapes import Element
from processes.language import Text
from processes.motion.edition import Edition
from processes.records import Draft
from processes.store.transaction import Transaction
from processes.studio.example_follow import new_steps
from processes.studio.sandbox import Bench

_PEOPLE = frozenset({"userTask", "manualTask"})
_HOUSE = frozenset({"serviceTask", "businessRuleTask", "scriptTask", "sendTask", "task", "callActivity", "subProcess"})
_EVENTS = frozenset({"intermediateCatchEvent", "boundaryEvent", "receiveTask", "intermediateThrowEvent"})
SORTS = ("new", "people", "house", "events", "ends")


@dataclass(frozen=True, slots=True)
class Goal:
    """A step one can ask for: its sort is one of ``SORTS``; ``within`` tells two of one name apart."""

    element: str
    name: Text
    sort: str
    within: Text | None = None

    @property
    def sort_order(self) -> int:
        """The place of its sort."""
        return SORTS.index(self.sort)


def goals(tx: Transaction, bench: Bench) -> tuple[Goal, ...]:
    """Every step with a name, sorted as a reader looks for it."""
    return goals_of(tx, bench.draft, bench.edition)


def goals_of(tx: Transaction, draft: Draft, edition: Edition) -> tuple[Goal, ...]:
    """The same of a draft that was read already."""
    return _goals(edition, new_steps(tx, draft, edition) if draft.based_on_id else ())


def _goals(edition: Edition, fresh: Collection[str]) -> tuple[Goal, ...]:
    elements = edition.plan.elements
    drawn = [one for one in elements.values() if one.name and _sort(one)]
    several = Counter(one.name for one in drawn)
    found = []
    for one in drawn:
        process = elements.get(one.process)
        within = process.name if several[one.name] > 1 and process is not None and process.name else None
        found.append(Goal(one.id, one.name, "new" if one.id in fresh else _sort(one), within))
    return tuple(sorted(found, key=lambda one: (SORTS.index(one.sort), one.name.da.casefold(), one.element)))


def _sort(one: Element) -> str:
    if one.kind in _PEOPLE:
        return "people"
    if one.kind == "endEvent":
        return "ends"
    if one.kind in _HOUSE:
        return "house"
    return "events" if one.kind in _EVENTS else ""
