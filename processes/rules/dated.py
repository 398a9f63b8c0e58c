"""Rules that change by date: which edition of a table or a parameter is in force on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from processes.errors import Problem
from processes.rules.feel import FeelError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edition(Generic[T]):
    """One edition: its version as the case records it, the first and the last day it is in force, what it says."""

    version: str
    valid_from: date
    valid_to: date | None
    content: T

    def holds_on(self, day: date) -> bool:
        """Whether the edition is in force on the day; both its ends count."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Editions(Generic[T]):
    """All editions of one rule, by the name of the rule."""

    name: str
    editions: tuple[Edition[T], ...]

    def on(self, day: date) -> Edition[T]:
        """The edition in force on the case's rule-set date; FeelError ``ruleset_gap`` if there is none.

        Where two claim the day, which ``problems`` refuses, the later one stands.
        """
        in_force = [each for each in self.editions if each.holds_on(day)]
        if not in_force:
            raise FeelError("ruleset_gap", name=self.name, day=day)
        return max(in_force, key=lambda each: each.valid_from)

    def problems(self) -> Iterator[Problem]:
        """Editions that end before they begin, or that are in force on the same day; days without one are allowed."""
        for each in self.editions:
            if each.valid_to is not None and each.valid_to < each.valid_from:
                yield Problem("ruleset_dates", self.name, {"name": self.name, "version": each.version})
        for first, second in pairwise(sorted(self.editions, key=lambda each: each.valid_from)):
            if first.holds_on(second.valid_from):
                facts = {"name": self.name, "day": second.valid_from, "first": first.version, "second": second.version}
                yield Problem("ruleset_overlap", self.name, facts)
