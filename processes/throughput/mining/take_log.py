"""Taking an event log out of the house: for a purpose that is stated and noted, under names that stand for cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from processes.reading.admission import openable
from processes.reading.few import FEWEST
from processes.records import Definition, Person
from processes.store.transaction import Transaction
from processes.throughput.mining.as_ocel_json import ocel_json
from processes.throughput.mining.as_ocel_xml import ocel_xml
from processes.throughput.mining.as_xes import xes
from processes.throughput.mining.coarse import GRAINS, Grain, coarse
from processes.throughput.mining.leaving import Heading, Leaving
from processes.throughput.mining.logged import Told, names_in, teams_of, told
from processes.throughput.mining.near import HELD, SPANS, Extent, bound, nearest
from processes.throughput.mining.pseudonyms import Pseudonyms
from processes.throughput.places import Place

MOST = 100_000
PURPOSES = tuple(GRAINS)
CHUNK = 5_000  # cases looked up at a time


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
    """A log that may leave: ``pieces`` writes it, later and in a transaction of its own.

    ``left_out`` are how many cases a log under their own numbers leaves out, since the reader may not open them.
    """

    name: str
    format: Format
    cases: tuple[UUID, ...]
    words: tuple[Text, ...]
    leaving: Leaving
    grain: Grain
    left_out: int = 0


_CASES = 'SELECT id FROM "case" WHERE definition_id = :definition AND {held} ORDER BY {moment}, id LIMIT :most'


def take_log(tx: Transaction, person: Person, wish: Wish, locale: Locale) -> TakenLog:
    """Find the cases, ask whether they may leave, and note it; what is written is made by ``pieces``.

    Under their own numbers only cases the reader may open leave; under others' names they stand in no order, with times
    as coarse as the purpose allows.

    Raises ``Forbidden``, and ``Invalid``: no purpose (``log_no_purpose``), too many cases (``log_too_many``), so few
    that the log would be about somebody (``log_too_few``; under their own numbers a right has been asked for instead),
    or, together with the logs taken before, fewer than five that can be told from the others (``log_too_near``).
    """
    require(person, Permission.TAKE_LOG)
    if wish.named:
        require(person, Permission.TAKE_NAMED_LOG)
    if wish.purpose not in PURPOSES:
        raise Invalid(Problem("log_no_purpose", "purpose"))
    definition = tx.find(Definition, wish.definition)
    extent = Extent(wish.definition, wish.place, wish.which, wish.since, wish.until, clock.now())
    every = _found(tx, extent)
    _refuse(wish, len(every))
    if not wish.named:
        _refuse_near(tx, person, definition.key, extent)
    names = Pseudonyms()
    cases = _opened(tx, person, every) if wish.named else _shuffled(every, names)
    _refuse(wish, len(cases))
    place = wish.place.key
    noted = LogTaken(
        definition.key,
        wish.format,
        wish.purpose,
        place,
        wish.since,
        wish.until,
        len(cases),
        named=wish.named,
        which=wish.which,
    )
    record(tx, person, noted, *(CaseInLog(key, wish.purpose) for key in (cases if wish.named else ())))
    heading = Heading(definition.title.read(locale), wish.purpose, clock.now().isoformat(timespec="seconds"), locale)
    leaving = Leaving(heading, names, teams_of(tx, cases), wish.named)
    grain = Grain.EXACT if wish.named else GRAINS[wish.purpose]
    left_out = len(every) - len(cases)
    return TakenLog(definition.key, wish.format, cases, names_in(tx, cases), leaving, grain, left_out)


def pieces(tx: Transaction, taken: TakenLog) -> Iterator[str]:
    """The log itself, a few cases at a time."""
    if taken.format is Format.XES:
        return xes(taken.leaving, _told(tx, taken))
    write = ocel_json if taken.format is Format.OCEL_JSON else ocel_xml
    return write(taken.leaving, taken.words, lambda: _told(tx, taken))


def _told(tx: Transaction, taken: TakenLog) -> Iterator[Told]:
    return (coarse(one, taken.grain) for one in told(tx, taken.cases))


def _found(tx: Transaction, extent: Extent) -> tuple[UUID, ...]:
    moment = SPANS[extent.which]
    statement = text(_CASES.format(held=HELD.format(n="log", moment=moment), moment=moment))
    asked = {**bound("log", extent), "definition": extent.definition, "most": MOST + 1}
    return tuple(tx.execute(statement, asked).scalars())


def _opened(tx: Transaction, person: Person, cases: Sequence[UUID]) -> tuple[UUID, ...]:
    """Those the reader may open: no citizen's of protected address, none she is disqualified from."""
    known: set[UUID] = set()
    for at in range(0, len(cases), CHUNK):
        known |= openable(tx, person, cases[at : at + CHUNK])
    return tuple(one for one in cases if one in known)


def _shuffled(cases: Sequence[UUID], names: Pseudonyms) -> tuple[UUID, ...]:
    """By the names they have in this log: in the order of their days one log could be laid beside another."""
    return tuple(sorted(cases, key=lambda one: names.of("case", one)))


def _refuse_near(tx: Transaction, person: Person, definition: str, extent: Extent) -> None:
    before = nearest(tx, person, definition, extent)
    if before is not None:
        raise Invalid(Problem("log_too_near", "since", {"fewest": FEWEST, "at": before}))


def _refuse(wish: Wish, n: int) -> None:
    if n > MOST:
        raise Invalid(Problem("log_too_many", "since", {"most": MOST}))
    if n == 0 or (n < FEWEST and not wish.named):
        raise Invalid(Problem("log_too_few", "since", {"fewest": FEWEST}))
