"""Shipping: the folders of ``bpmn/`` become versions at deploy; running it twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from processes.definitions.package import read_folder
from processes.definitions.publish import publish
from processes.records import Person, Version
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
    """Publish every folder under ``root`` that has no version yet; ``Invalid`` at the first faulty one."""
    for folder in folders(root):
        package = read_folder(folder)
        known = set(tx.execute(select(Version.id).where(Version.hash == package.hash)).scalars())
        version = publish(tx, person, package)
        yield Shipped(package.key, version.number, version.id not in known)


__all__ = ["Shipped", "folders", "ship"]
