"""What a draft holds, whole: the files of the version it began from with its own laid over."""

from __future__ import annotations

from sqlalchemy import select

from processes.definitions.package import Package, read_package
from processes.records import Definition, Draft, DraftFile, Version
from processes.store.transaction import Transaction


def content_of(tx: Transaction, draft: Draft) -> dict[str, str]:
    """Every file of the draft by its name, ``_shared/`` included."""
    standing = tx.find(Version, draft.based_on_id).content if draft.based_on_id else {}
    content = dict(standing)
    for name, text in tx.execute(select(DraftFile.name, DraftFile.content).where(DraftFile.draft_id == draft.id)):
        if text is None:
            content.pop(name, None)
        else:
            content[name] = text
    return content


def package_of(tx: Transaction, draft: Draft) -> Package:
    """The draft read as publishing would read it. Raises ``Invalid`` with every file and line that cannot be read."""
    key = tx.find(Definition, draft.definition_id).key
    return read_package(key, {name: text.encode() for name, text in content_of(tx, draft).items()})
