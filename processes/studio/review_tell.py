"""Telling those who have a part in a draft what happened to it; each happening is told once."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from processes.promises.promise import promise
from processes.records import Definition, Draft, Person
from processes.store.transaction import Transaction


def tell(
    tx: Transaction, sort: str, readers: Iterable[UUID | None], about: tuple[Definition, Draft], who: Person, once: str
) -> None:
    """Promise to tell these people, but not ``who`` did it; ``once`` names what happened."""
    definition, draft = about
    for reader in sorted({one for one in readers if one is not None} - {who.id}):
        promise(
            tx,
            "notice",
            sort=sort,
            person=str(reader),
            once=f"{sort}:{once}",
            who=who.name,
            process={"da": definition.title_da, "en": definition.title_en},
            place=f"studio/drafts/{draft.id}/review",
        )
