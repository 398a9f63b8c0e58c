"""The cases of a preflight by why they fare as they do, and under each reason by the step they stand at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from processes.language import Text

SAMPLES = 5  # cases named at a step


@dataclass(frozen=True, slots=True)
class Told:
    """A reason or a change: its code, the name of what it is about, and the days it is moved by, if any."""

    code: str
    name: Text
    element: str
    shift: tuple[int, int] | None = None
    kept: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What it is, whatever the days."""
        return self.code, self.element


@dataclass(frozen=True, slots=True)
class Group:
    """Cases that stand alike and would fare alike."""

    places: tuple[Text, ...]
    count: int
    problems: tuple[Told, ...]
    effects: tuple[Told, ...]
    cases: tuple[tuple[UUID, str], ...]  # id and number of a few


@dataclass(frozen=True, slots=True)
class Reason:
    """Cases that fare alike for the same reason; ``stands`` by where they are, most cases first."""

    count: int
    problems: tuple[Told, ...]
    effects: tuple[Told, ...]
    stands: tuple[Group, ...]


def by_reason(groups: Iterable[Group]) -> tuple[Reason, ...]:
    """The groups under their reasons; the reason that most cases share is first."""
    found: dict[object, list[Group]] = {}
    for one in groups:
        key = tuple(told.key for told in one.problems), tuple(sorted(told.key for told in one.effects))
        found.setdefault(key, []).append(one)
    return tuple(sorted((_reason(those) for those in found.values()), key=lambda one: -one.count))


def _reason(groups: Sequence[Group]) -> Reason:
    first = groups[0]
    return Reason(
        count=sum(one.count for one in groups),
        problems=first.problems,
        effects=tuple(_widest(one, groups) for one in first.effects),
        stands=_by_place(groups),
    )


def _by_place(groups: Sequence[Group]) -> tuple[Group, ...]:
    found: dict[tuple[Text, ...], Group] = {}
    for one in groups:
        known = found.get(one.places, replace(one, count=0, cases=()))
        cases = (*known.cases, *one.cases)[:SAMPLES]
        found[one.places] = replace(known, count=known.count + one.count, cases=cases)
    return tuple(sorted(found.values(), key=lambda one: -one.count))


def _widest(effect: Told, groups: Sequence[Group]) -> Told:
    """The change with the fewest and the most days by which any of the cases is moved."""
    shifts = [told.shift for one in groups for told in one.effects if told.key == effect.key and told.shift]
    if not shifts:
        return effect
    return replace(effect, shift=(min(least for least, _ in shifts), max(most for _, most in shifts)))
