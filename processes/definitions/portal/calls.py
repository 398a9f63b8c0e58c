"""Which processes call, start or write to which, as the newest versions are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition, Version
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Other:
    """Another process."""

    key: str
    title: Text


@dataclass(frozen=True, slots=True)
class Calls:
    """The processes one process leads to, and those that lead to it."""

    calls: tuple[Other, ...]
    called_by: tuple[Other, ...]


def calls(tx: Transaction) -> Mapping[str, Calls]:
    """By key of the process: a called process, a case that is begun, or a message that is sent to one."""
    rows = tx.execute(
        select(Definition, Version.id, Version.processes)
        .join(Version, Version.id == Definition.newest_id)
        .where(Definition.retired_at.is_(None))
        .order_by(Definition.key)
    ).all()
    others = {definition.key: Other(definition.key, definition.title) for definition, _, _ in rows}
    holder = {process: definition.key for definition, _, processes in rows for process in processes}
    leads = {definition.key: _leads(tx, version, holder) & others.keys() for definition, version, _ in rows}
    return {
        key: Calls(
            tuple(others[one] for one in sorted(leads[key] - {key})),
            tuple(others[one] for one in sorted(others) if one != key and key in leads[one]),
        )
        for key in others
    }


def _leads(tx: Transaction, version_id: UUID, holder: Mapping[str, str]) -> set[str]:
    found = set()
    for element in edition_of(tx, version_id).plan.elements.values():
        if element.called:
            found.add(holder.get(element.called, ""))
        if element.case_definition and element.case_definition != "self":
            found.add(element.case_definition)
    return found
