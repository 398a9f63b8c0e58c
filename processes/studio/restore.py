"""Going back to an older version: a draft with everything it holds, to be reviewed and published as any other."""

from __future__ import annotations

from processes.errors import NotFound
from processes.records import Draft, Person
from processes.store.transaction import Transaction
from processes.studio.open import open_draft
from processes.studio.versions import version_of


def restore(tx: Transaction, person: Person, key: str, number: int, title: str) -> Draft:
    """A new draft from this version; nothing in use changes. Raises ``NotFound`` and ``Forbidden``."""
    definition, version = version_of(tx, key, number)
    if definition.newest_id is None:
        raise NotFound(kind="definition", key=key)
    return open_draft(tx, person, key, version.id, title)
