"""Taking an event log out of the house: for a purpose that is stated and noted, under names that stand for cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import text

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CaseInLog, LogTaken
from processes.audit.trail import record
from processes.errors import Invalid, Problem
from processes.language import Locale, Text
from processes.reading.few import FEWEST
from processes.records import Definition, Person
from processes.store.transaction import Transaction
from processes.throughput.mining.as_ocel_json import ocel_json
from processes.throughput.mining.as_ocel_xml import ocel_xml
from processes.throughput.mining.as_xes import xes
from processes.throughput.mining.leaving import Heading, Leaving
from processes.throughput.mining.logged import names_in, teams_of, told
from processes.throughput.mining.pseudonyms import Pseudonyms
from processes.throughput.places import Place

MOST = 100_000
PURPOSES = ("improve", "comparison", "supervision", "audit", "research")


class Format(StrEnum):
    """How a log is written; the word ends its file's name."""

    XES = "xes"
    OCEL_JSON = "ocel.json"
    OCEL_XML = "ocel.xml"


class Which(StrEnum):
    """Which cases a period has."""

    ENDED = "ended"
    BEGUN = "begun"


@dataclass(frozen=True, slots=True)
class Wish:
    """Which cases, written how, for which purpose; ``named``: under their own numbers."""

    definition: UUID
    place: Place
    since: date
    until: date
    which: Which
    format: Format
    purpose: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class TakenLog:
    """A log that may leave: ``pieces`` writes it, later and in a transaction of its own."""

    name: str
    format: Format
    cases: tuple[UUID, ...]
    words: tuple[Text, ...]
    leaving: Leaving


_SPANS: Mapping[Which, str] = {Which.ENDED: "closed_at", Which.BEGUN: "opened_at"}
_CASES = """
SELECT id FROM "case" WHERE definition_id = :definition
 AND ({moment} AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN :since AND :until
 AND (:every OR centre_id = ANY(:centres) OR team_id = ANY(:teams)) ORDER BY {moment}, id LIMIT :most
"""


def take_log(tx: Transaction, person: Person, wish: Wish, locale: Locale) -> TakenLog:
    """Find the cases, ask whether they may leave, and note it; what is written is made by ``pieces``.

    Raises ``Forbidden``, and ``Invalid``: no purpose (``log_no_purpose``), too many cases (``log_too_many``), or so few
    that the log would be about somebody (``log_too_few``; under their own numbers a right has been asked for instead).
    """
    require(person, Permission.TAKE_LOG)
    if wish.named:
        require(person, Permission.TAKE_NAMED_LOG)
    if wish.purpose not in PURPOSES:
        raise Invalid(Problem("log_no_purpose", "purpose"))
    definition = tx.find(Definition, wish.definition)
    cases = _found(tx, wish)
    _refuse(wish, len(cases))
    noted = LogTaken(
        definition.key, wish.format, wish.purpose, wish.place.key, wish.since, wish.until, len(cases), wish.named
    )
    record(tx, person, noted, *(CaseInLog(key, wish.purpose) for key in (cases if wish.named else ())))
    heading = Heading(definition.title.read(locale), wish.purpose, clock.now().isoformat(timespec="seconds"), locale)
    leaving = Leaving(heading, Pseudonyms(), teams_of(tx, cases), wish.named)
    return TakenLog(definition.key, wish.format, cases, names_in(tx, cases), leaving)


def pieces(tx: Transaction, taken: TakenLog) -> Iterator[str]:
    """The log itself, a few cases at a time."""
    if taken.format is Format.XES:
        return xes(taken.leaving, told(tx, taken.cases))
    write = ocel_json if taken.format is Format.OCEL_JSON else ocel_xml
    return write(taken.leaving, taken.words, lambda: told(tx, taken.cases))


def _found(tx: Transaction, wish: Wish) -> tuple[UUID, ...]:
    scope = wish.place.scope
    statement = text(_CASES.format(moment=_SPANS[wish.which]))
    asked = {
        "definition": wish.definition,
        "since": wish.since,
        "until": wish.until,
        "every": not (scope.centres or scope.teams),
        "centres": list(scope.centres),
        "teams": list(scope.teams),
        "most": MOST + 1,
    }
    return tuple(tx.execute(statement, asked).scalars())


def _refuse(wish: Wish, n: int) -> None:
    if n > MOST:
        raise Invalid(Problem("log_too_many", "since", {"most": MOST}))
    if n == 0 or (n < FEWEST and not wish.named):
        raise Invalid(Problem("log_too_few", "since", {"fewest": FEWEST}))
