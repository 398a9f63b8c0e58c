"""Where other processes use the same: a deadline of one id, a form or table of one name, a text, a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition, Person
from processes.store.transaction import Transaction
from processes.studio.readable import Opened, drawn_of, opened
from processes.studio.where_used import Kind, Use, uses

FILES = {Kind.FORM: "forms/{}.json", Kind.TABLE: "tables/{}.dmn"}


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The uses in one published process; ``same`` says whether its file holds the same words as the draft's."""

    key: str
    process: Text
    version: int
    uses: tuple[Use, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class UsesPage:
    """Where one thing is used: in the draft, and in every other process as it is published."""

    opened: Opened
    kind: Kind
    key: str
    uses: tuple[Use, ...]
    elsewhere: tuple[Elsewhere, ...]


def where_used(tx: Transaction, person: Person, draft_id: UUID, kind: Kind, key: str) -> UsesPage:
    """Every use of this thing. Raises ``Forbidden`` for whoever may not see the draft."""
    found = opened(tx, person, draft_id)
    here = uses(found.drawn).of(kind, key)
    return UsesPage(found, kind, key, here, tuple(_elsewhere(tx, found, kind, key)))


def _elsewhere(tx: Transaction, found: Opened, kind: Kind, key: str) -> Iterator[Elsewhere]:
    wanted = select(Definition).where(
        Definition.newest_id.is_not(None), Definition.retired_at.is_(None), Definition.id != found.definition.id
    )
    for definition in tx.execute(wanted.order_by(Definition.key)).scalars():
        edition = edition_of(tx, definition.newest_id) if definition.newest_id else None
        if edition is None:
            continue
        at = uses(drawn_of(definition.key, edition.content)).of(kind, key)
        if at:
            file = FILES.get(kind, "").format(key)
            same = not file or edition.content.get(file) == found.content.get(file)
            yield Elsewhere(definition.key, definition.title, edition.number, at, same)
