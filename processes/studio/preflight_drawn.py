"""The two drawings on which a place is chosen for cases that have none: as they stand now, and as the draft has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select

from processes.motion.edition import Edition, edition_of
from processes.records import Draft, Version
from processes.store.transaction import Transaction

OLDER = 20  # versions that are looked through for an element the draft's own beginning does not have


@dataclass(frozen=True, slots=True)
class Drawn:
    """One process drawn twice, and the elements on the first whose cases need a place on the second."""

    process: str
    before: str
    after: str
    elements: tuple[str, ...]


def drawn(tx: Transaction, draft: Draft, new: Edition | None, wanted: Iterable[tuple[str, str]]) -> tuple[Drawn, ...]:
    """A pair of drawings for each process that has such an element; ``wanted``: the element, and one it may go to.

    An element that no version draws any more has none: it is chosen for in the list.
    """
    if new is None:
        return ()
    editions = list(_editions(tx, draft))
    found: dict[tuple[str, str, str], list[str]] = {}
    for element, choice in wanted:
        old = next((one for one in editions if element in one.plan.elements), None)
        if old is None:
            continue
        process = old.plan.elements[element].process
        there = new.plan.elements[choice].process if choice in new.plan.elements else process
        pair = old.diagram(process), new.diagram(there) or new.diagram(new.plan.main)
        if all(pair):
            found.setdefault((process, *pair), []).append(element)
    return tuple(Drawn(*pair, tuple(elements)) for pair, elements in found.items())


def _editions(tx: Transaction, draft: Draft) -> Iterator[Edition]:
    """The version the draft began from, and then the others, the newest first."""
    others = select(Version.id).where(Version.definition_id == draft.definition_id, Version.id != draft.based_on_id)
    if draft.based_on_id is not None:
        yield edition_of(tx, draft.based_on_id)
    for one in tx.execute(others.order_by(Version.number.desc()).limit(OLDER)).scalars().all():
        yield edition_of(tx, one)
