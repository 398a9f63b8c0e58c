"""The versions one move needs: the case's own, and those of the processes it calls."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from processes.engine import Plan
from processes.engine.called import Called
from processes.engine.shapes import Element
from processes.errors import EngineFault
from processes.language import Text
from processes.motion.edition import Edition, edition_by_hash, newest_edition_with
from processes.motion.law_now import LawNow, law_now
from processes.store.transaction import Transaction


class Editions:
    """Finds plans by hash and by process, and remembers which editions the case is in."""

    def __init__(self, tx: Transaction, own: Edition) -> None:
        self._tx = tx
        self.own = own
        self._by_hash = {own.hash: own}
        self._over: set[str] = set()

    def plan(self, key: str) -> Plan:
        """The plan a stored state names."""
        return self.edition(key).plan

    def edition(self, key: str) -> Edition:
        """The edition with this hash; an ``EngineFault`` if it is gone, for then the case cannot go on."""
        known = self._by_hash.get(key) or edition_by_hash(self._tx, key)
        if known is None:
            raise EngineFault("version_gone", hash=key)
        self._by_hash[key] = known
        return known

    def meet(self, edition: Edition) -> None:
        """The case is on its way into this version."""
        self._by_hash[edition.hash] = edition

    def called(self, process: str) -> Plan | None:
        """The newest published plan that holds this process, at the moment of the call."""
        found = newest_edition_with(self._tx, process)
        if found is None:
            return None
        self._by_hash[found.hash] = found
        self._over.discard(found.hash)
        return found.plan

    def leave_all_but(self, plans: Collection[str]) -> None:
        """The case is in these plans and in no others: elements of those stay known, their deadlines do not hold."""
        self._over = {key for key in self._by_hash if key not in plans} - {self.own.hash}

    def all(self) -> tuple[Edition, ...]:
        """Every edition this move has met, the case's own first."""
        return tuple(self._by_hash.values())

    def within(self) -> tuple[Edition, ...]:
        """The editions the case is in, its own first."""
        return tuple(edition for key, edition in self._by_hash.items() if key not in self._over)

    def laws(self, newest: Mapping[UUID, UUID]) -> tuple[LawNow, ...]:
        """What holds now for each of the editions the case is in, its own first."""
        return tuple(law_now(self._tx, edition, newest) for edition in self.within())

    def element(self, element: str, key: str | None = None) -> Element | None:
        """What the diagrams say about an element: in the plan named by ``key``, else wherever it stands."""
        holder = self.edition(key) if key is not None else self.holder(element)
        return holder.plan.elements.get(element) if holder else None

    def name(self, element: str) -> Text:
        """What an element is called, wherever it stands; what no diagram has by its id."""
        holder = self.holder(element)
        return Called(holder.plan.elements).name(element) if holder else Text.of(element)

    def holder(self, element: str) -> Edition | None:
        """The edition in which this element stands, with its forms and texts; the case's own is asked first."""
        return next((edition for edition in self.all() if element in edition.plan.elements), None)

    def scope(self, ids: tuple[str, ...]) -> tuple[Element, ...]:
        """The calls and sub-processes with these ids, outermost first."""
        return tuple(found for one in ids if (found := self.element(one)) is not None)
