"""The passages of a case as pictures: at each moment the ways taken, diagram by diagram, and where it rested then."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from uuid import UUID

from processes.records import Passage

Place = tuple[UUID, str]  # a version, and the id of one of its processes
At = tuple[int, str]  # the number of a place, and an element drawn there


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture: on which place, the ways taken there in their order, and everywhere the case rests after them."""

    part: int
    flows: tuple[str, ...]
    here: tuple[At, ...]


@dataclass(slots=True)
class Frames:
    """The pictures of a case by moment, the oldest first, and the places in the order in which they were met."""

    places: list[Place] = field(default_factory=list)
    moments: list[tuple[datetime, tuple[Frame, ...]]] = field(default_factory=list)


def frames_of(passages: Sequence[Passage], closed_at: datetime | None) -> Frames:
    """The pictures of these passages, which are in the order of their ids; a case that has ended rests nowhere."""
    told = Frames(places=list(dict.fromkeys((one.version_id, one.process) for one in passages)))
    begun: dict[datetime, list[Passage]] = defaultdict(list)
    left: dict[datetime, list[At]] = defaultdict(list)
    for one in passages:
        ended = one.left_at or closed_at
        if one.how != "taken" and ended == one.entered_at:
            continue  # passed at once: the ways around it tell of it
        begun[one.entered_at].append(one)
        if one.how != "taken" and ended is not None:
            left[ended].append(_at(told, one))
    here: Counter[At] = Counter()
    for at in sorted({*begun, *left}):
        told.moments.append((at, tuple(_pictures(told, here, begun[at], left[at]))))
    return told


def _pictures(told: Frames, here: Counter[At], begun: Iterable[Passage], left: list[At]) -> Iterator[Frame]:
    """One picture for each stretch on the same place; what was left is left in the first one of its own place."""
    runs = [(part, list(these)) for part, these in groupby(begun, lambda one: _at(told, one)[0])]
    drawn = {part for part, _ in runs}
    here.subtract(one for one in left if one[0] not in drawn)
    if not runs:
        yield _picture(here, left[-1][0], ())
    for part, these in runs:
        here.subtract(one for one in left if one[0] == part)
        left = [one for one in left if one[0] != part]
        here.update(_at(told, one) for one in these if one.how != "taken")
        yield _picture(here, part, (one.element for one in these if one.how == "taken"))


def _picture(here: Counter[At], part: int, flows: Iterable[str]) -> Frame:
    return Frame(part, tuple(flows), tuple(sorted(+here)))


def _at(told: Frames, one: Passage) -> At:
    return told.places.index((one.version_id, one.process)), one.element
