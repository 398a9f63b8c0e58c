"""Which figures these are, for what is taken along: the place and what else was chosen, in the reader's language."""

from __future__ import annotations

from webapp import when
from webapp.rendering import said, text
from webapp.throughput.chosen import Chosen

Fact = tuple[str, str]


def facts_of(asked: Chosen, *asks: str) -> tuple[Fact, ...]:
    """The place, then of ``process version rules period`` those the page asks for and the reader chose.

    The days are always told where the page asks for a period, since they change with the day it is taken along.
    """
    told = {
        "process": text(asked.process.title) if asked.process else "",
        "version": str(asked.version.number) if asked.version else "",
        "rules": asked.rules.id if asked.rules else "",
        "period": f"{when.numbers(asked.period.since)} – {when.numbers(asked.period.until)}",
    }
    chosen_now = ((one, told[one]) for one in told if one in asks and told[one])
    return (said("figures.fact.place"), text(asked.here.name)), *((said(f"figures.fact.{a}"), b) for a, b in chosen_now)
