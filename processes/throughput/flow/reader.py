"""Whose eyes the flow is for: figures as the reader may know them."""

from __future__ import annotations

from dataclasses import dataclass

from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum
from processes.throughput.shares import Measure
from processes.throughput.suppress import told


@dataclass(frozen=True, slots=True)
class Reader:
    """A person at figures, in one transaction."""

    tx: Transaction
    person: Person

    def count(self, measures: tuple[Measure, ...], by: tuple[str, ...], scope: Scope) -> list[Sum]:
        """As ``counted``; exact where the reader may open the cases, elsewhere in bundles."""
        return told(self.tx, self.person, measures, by, scope)
