"""An event log as it leaves the house: names stand for cases, small teams are not told, no person and no free text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from processes.language import Locale, Text
from processes.reading.few import FEWEST
from processes.throughput.mining.logged import Clock, Told
from processes.throughput.mining.pseudonyms import Pseudonyms


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the top of a log: whose process, which cases, and what it may be used for."""

    title: str
    purpose: str
    made: str  # the moment, in ISO
    locale: Locale


@dataclass(frozen=True)
class Leaving:
    """How what a log tells is called in it. ``named``: cases bear their own numbers, where a right says so."""

    heading: Heading
    pseudonyms: Pseudonyms
    teams: Mapping[str, int]
    named: bool = False

    def case(self, one: Told) -> str:
        """What the case is called."""
        return one.number if self.named else self.pseudonyms.of("case", one.id)

    def task(self, key: UUID) -> str:
        """What a task is called."""
        return self.pseudonyms.of("task", key)

    def deadline(self, one: Clock) -> str:
        """What a deadline is called."""
        return self.pseudonyms.of("deadline", one.id)

    def team(self, one: Told) -> str:
        """Its team, unless so few of the cases are the team's that it would be about them; empty for none."""
        return one.team if self.teams.get(one.team, 0) >= FEWEST else ""

    def read(self, words: Text) -> str:
        """Words of the diagram in the log's language."""
        return words.read(self.heading.locale)
