"""Shipping: the folders of ``bpmn/`` become versions at deploy; running it twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Select, select

from processes.definitions.owners_changes import Published, with_owners_changes
from processes.definitions.package import Package, read_folder
from processes.definitions.publish import publish
from processes.records import Definition, Person, Version
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Shipped:
    """What became of one folder: its version, and whether that is new."""

    key: str
    version: int
    fresh: bool


def folders(root: Path) -> list[Path]:
    """The process folders under ``root``: those with a ``process.toml``, not beginning with an underscore."""
    return sorted(path.parent for path in root.glob("*/process.toml") if not path.parent.name.startswith("_"))


def ship(tx: Transaction, person: Person, root: Path) -> Iterator[Shipped]:
    """Publish every folder under ``root`` that has no version yet; ``Invalid`` at the first faulty one.

    A folder that is as it was shipped last, or as a version its owner published since (it was taken back), is left
    alone: its owner may have published something newer. One that changed is shipped with what its owner
    changed since; ``Invalid`` if the folder changed the same files.
    """
    for folder in folders(root):
        package = read_folder(folder)
        last = tx.maybe(_shipped_last(package.key))
        standing = tx.maybe(_as_it_is(package, last.number)) if last else None
        if last is not None and standing is None:
            package = with_owners_changes(package, _versions(tx, package.key))
            standing = tx.maybe(_as_it_is(package, last.number))
        version = standing or publish(tx, person, package)
        yield Shipped(package.key, version.number, standing is None)


def _shipped_last(key: str) -> Select[Version]:
    """The newest version of this process that came with a deploy: who publishes by hand says why."""
    of_it = select(Version).join(Definition, Definition.id == Version.definition_id)
    return of_it.where(Definition.key == key, Version.note == "").order_by(Version.number.desc()).limit(1)


def _as_it_is(package: Package, since: int) -> Select[Version]:
    """A version that is this very folder: the one shipped last, or one its owner published after it."""
    of_it = select(Version).join(Definition, Definition.id == Version.definition_id)
    same = (Definition.key == package.key, Version.hash == package.hash, Version.number >= since)
    return of_it.where(*same).order_by(Version.number.desc()).limit(1)


def _versions(tx: Transaction, key: str) -> Iterator[Published]:
    """Every version of this process, oldest first."""
    of_it = select(Version.note, Version.content).join(Definition, Definition.id == Version.definition_id)
    for note, content in tx.execute(of_it.where(Definition.key == key).order_by(Version.number)):
        yield Published(note, content)


__all__ = ["Shipped", "folders", "ship"]
