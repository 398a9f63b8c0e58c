"""The promises of service, and how far each was kept: deadlines held against the share that was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.shares import Measure
from processes.throughput.suppress import told


@dataclass(frozen=True, slots=True)
class Standard:
    """One promise: in words, by which deadlines it is measured, and in how many percent of them it must be kept."""

    key: str
    promise: Text
    rules: tuple[str, ...]
    target: int = 100
    valid_from: date = date(2007, 1, 1)
    valid_to: date | None = None


STANDARDS: tuple[Standard, ...] = (
    Standard(
        "first_interview",
        Text("Første samtale inden syv dage", "First interview within seven days"),
        ("P1-01", "P1-02"),
    ),
    Standard("enquiry", Text("Svar på spørgsmål inden to arbejdsdage", "Answer within two working days"), ("P1-11",)),
    Standard(
        "cash_benefit",
        Text("Afgørelse om kontanthjælp inden tre uger", "Ruling on cash assistance within three weeks"),
        ("P1-06", "P1-06/2015"),
    ),
    Standard(
        "interview_asked_for",
        Text("Samtale, du selv beder om, inden ti dage", "An interview you ask for within ten days"),
        ("P2-10",),
    ),
    Standard(
        "company",
        Text("Svar til virksomheden inden et døgn", "Answer to the company within a day"),
        ("P2-20",),
    ),
    Standard("candidates", Text("CV'er til virksomheden inden en uge", "CVs to the company within a week"), ("P2-21",)),
    Standard(
        "subsidy",
        Text("Afgørelse om løntilskud inden fire uger", "Ruling on wage subsidy within four weeks"),
        ("P3-01",),
    ),
    Standard(
        "complaint",
        Text("Klage over en afgørelse vurderet på ny inden fire uger", "Complaint on a ruling re-assessed in 4 weeks"),
        ("P5-13",),
    ),
    Standard(
        "service_complaint",
        Text(
            "Klage over sagsbehandlingen besvaret inden ti arbejdsdage", "Service complaint answered in 10 working days"
        ),
        ("G-07",),
    ),
)


@dataclass(frozen=True, slots=True)
class StandardLine:
    """How far one promise was kept in a period; ``share`` in percent, None where there are too few."""

    standard: Standard
    kept: int
    missed: int

    @property
    def n(self) -> int:
        """How many times it was promised."""
        return self.kept + self.missed

    @property
    def share(self) -> int | None:
        """Kept, in whole percent, never rounded up."""
        return None if self.n < FEWEST else self.kept * 100 // self.n

    @property
    def met(self) -> bool | None:
        """Is the promised share reached?"""
        return None if self.share is None else self.share >= self.standard.target


def standards(tx: Transaction, person: Person, scope: Scope) -> tuple[StandardLine, ...]:
    """Every promise in force in this scope's days, held against the deadlines that were due in them."""
    found = {(one.by[0], one.by[1]): one.n for one in told(tx, person, _JUDGED, ("measure", "key"), scope)}
    return tuple(
        StandardLine(
            one,
            sum(found.get((Measure.KEPT, rule), 0) for rule in one.rules),
            sum(found.get((Measure.MISSED, rule), 0) for rule in one.rules),
        )
        for one in STANDARDS
        if (scope.until is None or one.valid_from <= scope.until)
        and (one.valid_to is None or scope.since is None or one.valid_to >= scope.since)
    )


_JUDGED = (Measure.KEPT, Measure.MISSED)
