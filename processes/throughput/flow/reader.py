"""Whose eyes the flow is for: figures as the reader may know them, and which open cases she may count one by one."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum
from processes.throughput.shares import Measure
from processes.throughput.suppress import opened, told


@dataclass(frozen=True, slots=True)
class Reader:
    """A person at figures, in one transaction."""

    tx: Transaction
    person: Person

    def count(self, measures: tuple[Measure, ...], by: tuple[str, ...], scope: Scope) -> list[Sum]:
        """As ``counted``; exact where the reader may open the cases, elsewhere in bundles."""
        return told(self.tx, self.person, measures, by, scope)

    @property
    def everywhere(self) -> bool:
        """May she open every case?"""
        return allowed(self.person, Permission.SEE_CASE)

    @property
    def own(self) -> tuple[list[UUID], list[UUID]]:
        """The centres and the teams whose cases she may open."""
        centres, teams = opened(self.person)
        return list(centres), list(teams)
