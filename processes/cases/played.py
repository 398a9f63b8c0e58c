"""One case played back: moment by moment which ways it took, where it rested then, and what the trail says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from processes.cases.parts import Happening
from processes.cases.played_frames import Frame, Frames, Place, frames_of
from processes.cases.story import whole_story
from processes.cases.timeline_page import rule_names
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.whereabouts import editions_met
from processes.reading.admission import admit
from processes.records import Case, Passage, Person
from processes.store.transaction import Transaction

MOST = 4000  # passages, and lines of the trail: that there are more is told
TOGETHER = timedelta(seconds=2)  # what one transaction writes bears almost the same moment
_AROUND = ("subProcess", "transaction", "adHocSubProcess")
Lines = Sequence[Happening]


@dataclass(frozen=True, slots=True)
class Part:
    """One diagram the case went through: ``xml`` is BPMN, ``version`` its number, ``names`` of where it rested.

    ``calls`` are those of them that only stand around another process.
    """

    process: str
    version: int
    title: Text
    xml: str
    names: dict[str, Text]
    calls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instant:
    """What happened together: its pictures in order (at least one), and its lines of the trail, the oldest first."""

    at: datetime
    frames: tuple[Frame, ...]
    lines: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class PlayedCase:
    """A case from its first passage on; ``is_of_citizen`` says whether reading it is to be noted.

    ``rules`` are the names of its deadlines; ``more``: it is so long that the latest of it is not told.
    """

    case_id: UUID
    number: str
    is_of_citizen: bool
    parts: tuple[Part, ...]
    instants: tuple[Instant, ...]
    rules: dict[str, Text]
    more: bool


def played_case(tx: Transaction, person: Person, case_id: UUID) -> PlayedCase:
    """The case as it went; ``Forbidden`` for whoever may not see it."""
    case = tx.find(Case, case_id)
    admit(tx, person, case)
    wanted = select(Passage).where(Passage.case_id == case.id).order_by(Passage.id).limit(MOST + 1)
    passages = list(tx.execute(wanted).scalars())
    lines = whole_story(tx, case, editions_met(tx, case), MOST + 1)
    cut = passages[MOST].entered_at if len(passages) > MOST else None
    told = frames_of(passages[:MOST], case.closed_at)
    instants = together(told, lines[:MOST])
    own: Place = (case.version_id, edition_of(tx, case.version_id).plan.main)
    return PlayedCase(
        case_id=case.id,
        number=case.number,
        is_of_citizen=case.citizen_id is not None,
        parts=tuple(_part(tx, one, _rested(told, place)) for place, one in enumerate(told.places or [own])),
        instants=tuple(one for one in instants if cut is None or one.at < cut),
        rules=rule_names(tx, case),
        more=cut is not None or len(lines) > MOST,
    )


def together(told: Frames, lines: Lines) -> tuple[Instant, ...]:
    """Pictures and lines of almost the same moment together; a line beside no picture stands at the one before it."""
    events: list[tuple[datetime, tuple[Frame, ...], tuple[Happening, ...]]]
    events = [(at, frames, ()) for at, frames in told.moments] + [(one.at, (), (one,)) for one in lines]
    found: list[Instant] = []
    for at, frames, said in sorted(events, key=lambda one: (one[0], not one[1])):
        if found and at - found[-1].at <= TOGETHER:
            before = found.pop()
            found.append(Instant(before.at, before.frames + frames, before.lines + said))
        else:
            found.append(Instant(at, frames, said))
    return tuple(_with_a_picture(found))


def _with_a_picture(found: Iterable[Instant]) -> Iterator[Instant]:
    last = Frame(0, (), ())
    for one in found:
        frames = one.frames or (Frame(last.part, (), last.here),)
        last = frames[-1]
        yield replace(one, frames=frames)


def _rested(told: Frames, part: int) -> set[str]:
    """The elements of a part the case rested at in any picture."""
    return {element for _, frames in told.moments for one in frames for at, element in one.here if at == part}


def _part(tx: Transaction, place: Place, rested: set[str]) -> Part:
    edition = edition_of(tx, place[0])
    found = edition.plan.elements
    names = {key: found[key].name for key in sorted(rested) if key in found and found[key].name.da}
    title = found[place[1]].name if place[1] in found and found[place[1]].name.da else Text.of(place[1])
    calls = tuple(key for key in names if found[key].called is not None or found[key].kind in _AROUND)
    return Part(place[1], edition.number, title, edition.diagram(place[1]), names, calls)
