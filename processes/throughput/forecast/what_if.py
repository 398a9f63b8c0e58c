"""What somebody asks to be told beside the forecast: with other hands, other inflow, another term, or a draft."""

from __future__ import annotations

from dataclasses import dataclass

from processes.errors import Invalid, Problem

LEAST, MOST = 10, 300  # percent
LONGEST = 730  # days a term may be made longer or shorter


@dataclass(frozen=True, slots=True)
class WhatIf:
    """``capacity`` and ``inflow`` in percent of what they are; ``terms``: rule -> days longer (shorter: negative).

    ``gone`` are steps that are not there any more. All plain values: whoever knows drafts reads them from one.
    """

    capacity: int = 100
    inflow: int = 100
    terms: tuple[tuple[str, int], ...] = ()
    gone: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Raise ``Invalid`` for what cannot be meant."""
        problems = [
            Problem("forecast_percent", where, {"least": LEAST, "most": MOST})
            for where, percent in (("capacity", self.capacity), ("inflow", self.inflow))
            if not LEAST <= percent <= MOST
        ]
        problems += [
            Problem("forecast_days", "days", {"most": LONGEST}) for _, days in self.terms if abs(days) > LONGEST
        ]
        if problems:
            raise Invalid(problems)

    @property
    def moves_work(self) -> bool:
        """Whether cases would go on in another way."""
        return self.capacity != 100 or self.inflow != 100 or bool(self.gone)

    @property
    def asks(self) -> bool:
        """Whether anything is other than it is."""
        return self.moves_work or bool(self.terms)
