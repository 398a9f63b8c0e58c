"""What the charts of the flow share: the reader's language, the choice, and the addresses of the cases behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from processes.language import Locale
from processes.reading.few import FEWEST
from processes.throughput.flow.page import Flow
from processes.throughput.flow.slices import Slice
from processes.throughput.spread import Spread
from webapp import wording
from webapp.throughput.chosen import Chosen
from webapp.throughput.tables import Cell, Column, Holds
from webapp.throughput.written import written


@dataclass(frozen=True, slots=True)
class Words:
    """The flow to be told, what was chosen, and in which language."""

    told: Flow
    asked: Chosen
    locale: Locale

    def say(self, code: str, **facts: Any) -> str:
        """A sentence of the page; numbers in it as the language writes them."""
        return wording.sentence(code, {name: _plain(value) for name, value in facts.items()}, self.locale)

    def column(self, code: str, holds: Holds = Holds.WORDS) -> Column:
        """A column by the code of its heading."""
        return Column(self.say(code), holds)

    def cases(self, what: str, days: Slice | None = None, **more: Any) -> str:
        """The address of the cases behind a figure, of the whole period or of these days."""
        days = days or Slice(self.asked.period.since, self.asked.period.until)
        told = {"period": "own", "from_": days.since.isoformat(), "to": days.until.isoformat(), "step": None, **more}
        return self.asked.address("/figures/cases", what=what, **told)

    def spread(self, one: Spread) -> tuple[Cell, Cell, Cell]:
        """The three percentiles; of fewer than five it is said that they are too few."""
        if 0 < one.n < FEWEST:
            few = self.say("flow.few")
            return few, few, few
        return one.p50, one.p85, one.p95


def _plain(value: Any) -> Any:
    return written(value, Holds.NUMBER) if isinstance(value, int | float) and not isinstance(value, bool) else value
