"""How far the data can be trusted: of the open cases, how many have nothing wrong. Shown wherever timeliness is."""

from __future__ import annotations

from dataclasses import dataclass

from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.flaw_sums import flaw_sums
from processes.throughput.stock import stock


@dataclass(frozen=True, slots=True)
class Trust:
    """How many cases are open, and in how many of them something is wrong that nobody has held to be right."""

    open: int
    wrong: int

    @property
    def share(self) -> int | None:
        """The open cases with nothing wrong, in whole percent, never rounded up; None where there are too few."""
        return None if self.open < FEWEST else (self.open - self.wrong) * 100 // self.open


def trust(tx: Transaction, person: Person, scope: Scope, open_now: int | None = None) -> Trust:
    """How far the data of this scope can be trusted this moment, as the reader may know it.

    ``open_now`` are its open cases, where they have been read already.
    """
    lying = stock(tx, person, scope) if open_now is None else open_now
    return Trust(lying, flaw_sums(tx, person, scope).cases)
