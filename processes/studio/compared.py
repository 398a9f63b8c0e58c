"""Two editions laid side by side: two versions of a process, or a draft and a version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.definitions.checks.titles import titles_in
from processes.errors import NotFound
from processes.language import Text
from processes.records import Definition, Person, Version
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.difference import Difference, compare
from processes.studio.drafts import seen_draft
from processes.studio.versions import version_of


@dataclass(frozen=True, slots=True)
class Compared:
    """``number`` and ``with_number`` are the versions; None stands for nothing before, and for the draft after."""

    key: str
    title: Text
    number: int | None
    with_number: int | None
    before: Mapping[str, str]
    after: Mapping[str, str]
    found: tuple[Difference, ...]
    numbers: tuple[int, ...]  # of all versions, the newest first

    @property
    def titles(self) -> Mapping[str, Text]:
        """What the files that differ are called."""
        return titles_in({**self.before, **self.after}, {one.file for one in self.found})


def versions_compared(
    tx: Transaction, person: Person, key: str, before: int | None = None, after: int | None = None
) -> Compared:
    """Two versions of a process; None after is the newest, None before the one that came before that."""
    require(person, Permission.SEE_PROCESSES)
    numbers = _numbers(tx, select(Definition.id).where(Definition.key == key).scalar_subquery())
    if not numbers:
        raise NotFound(kind="definition", key=key)
    after = after or numbers[0]
    definition, version = version_of(tx, key, after)
    before = before or next((one for one in numbers if one < after), None)
    old = version_of(tx, key, before)[1].content if before else {}
    found = compare(old, version.content)
    return Compared(key, definition.title, before, after, old, version.content, found, numbers)


def draft_compared(tx: Transaction, person: Person, draft_id: UUID, before: int | None = None) -> Compared:
    """A draft and a version of its process; None is the one it began from. ``Forbidden`` for whoever may not see it."""
    draft, definition = seen_draft(tx, person, draft_id)
    began = tx.find(Version, draft.based_on_id) if draft.based_on_id else None
    version = version_of(tx, definition.key, before)[1] if before else began
    old, content = version.content if version else {}, content_of(tx, draft)
    numbers = _numbers(tx, definition.id)
    number = version.number if version else None
    return Compared(definition.key, definition.title, number, None, old, content, compare(old, content), numbers)


def _numbers(tx: Transaction, definition_id: object) -> tuple[int, ...]:
    wanted = select(Version.number).where(Version.definition_id == definition_id).order_by(Version.number.desc())
    return tuple(tx.execute(wanted).scalars())
