"""Which processes, versions and rule sets figures may be asked for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition, Version
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Edited:
    """One published version of a process: its id, and its number as people say it."""

    id: UUID
    number: int


@dataclass(frozen=True, slots=True)
class Process:
    """A published process; ``versions`` with the newest first."""

    id: UUID
    key: str
    title: Text
    versions: tuple[Edited, ...]


@dataclass(frozen=True, slots=True)
class RuleSetName:
    """A rule set that may decide a case: its id, as SDP-2015, and its name."""

    id: str
    name: Text


def processes(tx: Transaction) -> tuple[Process, ...]:
    """Every process that was ever published, in Danish order."""
    versions: dict[UUID, list[Edited]] = defaultdict(list)
    for key, definition, number in tx.execute(select(Version.id, Version.definition_id, Version.number)):
        versions[definition].append(Edited(key, number))
    found = (one for one in tx.execute(select(Definition)).scalars() if versions[one.id])
    told = [Process(one.id, one.key, one.title, _newest_first(versions[one.id])) for one in found]
    return tuple(sorted(told, key=lambda one: sort_key(one.title.da)))


def rule_sets(tx: Transaction) -> tuple[RuleSetName, ...]:
    """Every rule set of the published processes, by its id."""
    newest = tx.execute(
        select(Definition.newest_id).where(Definition.newest_id.is_not(None)).order_by(Definition.key)
    ).scalars()
    told = {one.id: one.name for key in newest if key is not None for one in edition_of(tx, key).rule_sets}
    return tuple(RuleSetName(key, told[key]) for key in sorted(told))


def _newest_first(found: list[Edited]) -> tuple[Edited, ...]:
    return tuple(sorted(found, key=lambda one: -one.number))
