"""A draft as a library: its own diagrams as they stand in it, and the newest version of every other process."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from sqlalchemy import select

from processes.definitions.package import content_hash, read_package
from processes.motion.edition import Edition, edition_of
from processes.records import Definition, Draft, Version
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.trying.library import Library

KEPT = 32
EXAMPLES = "examples/"

_kept: OrderedDict[str, Edition] = OrderedDict()
_lock = Lock()


def edition_of_draft(tx: Transaction, draft: Draft, definition: Definition) -> Edition:
    """The draft as a case would run it, its examples left out: they change nothing in how a case goes.

    Raises ``Invalid`` with every file and element that keeps it from running.
    """
    content = {name: text for name, text in content_of(tx, draft).items() if not name.startswith(EXAMPLES)}
    hash_ = content_hash(content)
    with _lock:
        if hash_ in _kept:
            _kept.move_to_end(hash_)
            return _kept[hash_]
    read_package(definition.key, {name: text.encode() for name, text in content.items()})  # told file by file
    edition = Edition(draft.id, definition.id, 0, hash_, content)
    edition.plan  # noqa: B018  (what the engine refuses is told here, and not where it is first asked for)
    with _lock:
        _kept[hash_] = edition
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return edition


def library_of(tx: Transaction, edition: Edition, definition: Definition) -> Library:
    """This edition of the process, and the newest version of each other; good while the transaction is open."""
    rows = tx.execute(
        select(Definition.key, Version.processes, Version.id)
        .join(Version, Version.id == Definition.newest_id)
        .where(Definition.id != definition.id)
    ).all()
    versions = {key: version for key, _, version in rows}
    held = {definition.key: tuple(edition.plan.processes), **{key: tuple(names) for key, names, _ in rows}}
    return Library(held, lambda key: edition if key == definition.key else edition_of(tx, versions[key]))
