"""What a draft would change for the weeks to come: longer and shorter terms, steps that go and steps that come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from processes.calendar.lengths import Length
from processes.calendar.rule import Days, DeadlineRule
from processes.engine import parse
from processes.engine.shapes import Element
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.content import package_of
from processes.studio.drafts import seen_draft

MONTH = 365.2425 / 12
STEPS = frozenset("userTask manualTask serviceTask sendTask receiveTask scriptTask businessRuleTask".split())


@dataclass(frozen=True, slots=True)
class Effects:
    """Against the version in force: ``terms`` by rule in days longer (shorter: negative), steps that are ``gone`` by
    element, and the names of ``fresh`` ones, of which nobody has any experience yet."""

    title: str
    terms: tuple[tuple[str, int], ...] = ()
    gone: frozenset[str] = frozenset()
    fresh: tuple[Text, ...] = ()


def effects(tx: Transaction, person: Person, draft_id: UUID) -> Effects:
    """What the draft would change.

    Raises ``NotFound``, ``Forbidden``, and ``Invalid`` where its files cannot be read.
    """
    draft, definition = seen_draft(tx, person, draft_id)
    if definition.newest_id is None:
        return Effects(draft.title)
    drawn = package_of(tx, draft)
    standing = edition_of(tx, definition.newest_id)
    before = _steps(standing.plan.elements.values())
    after = _steps(parse(drawn.diagrams, drawn.tables, key=drawn.hash).elements.values())
    return Effects(
        draft.title,
        _terms(standing.deadlines, drawn.deadlines),
        frozenset(before.keys() - after.keys()),
        tuple(after[key].name for key in sorted(after.keys() - before.keys())),
    )


def _steps(elements: Iterable[Element]) -> dict[str, Element]:
    return {one.id: one for one in elements if one.kind in STEPS}


def _terms(before: Iterable[DeadlineRule], after: Iterable[DeadlineRule]) -> tuple[tuple[str, int], ...]:
    """For each rule the largest change among its variants; a length that a case's facts decide is not known here."""
    stood = _lengths(before)
    moved: dict[str, int] = {}
    for (rule, sets), days in _lengths(after).items():
        longer = round(days - stood.get((rule, sets), days))
        if abs(longer) > abs(moved.get(rule, 0)):
            moved[rule] = longer
    return tuple(sorted(moved.items()))


def _lengths(rules: Iterable[DeadlineRule]) -> dict[tuple[str, str], float]:
    return {(one.key, " ".join(sorted(one.rule_sets))): _days(one.counting.length, one.counting.days) for one in rules}


def _days(length: Length, counted: Days) -> float:
    """About how many calendar days it is: a month its mean, five working days a week."""
    weeks = 7 / 5 if counted is Days.WORKING else 1.0
    return length.months * MONTH + length.days * weeks + length.minutes / (24 * 60)
