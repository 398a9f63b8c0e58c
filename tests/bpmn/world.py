"""The processes we ship, as a library a case in memory may come by."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from processes.definitions.package import Package, read_folder
from processes.engine import Plan, parse
from processes.errors import Invalid
from processes.motion.edition import Edition
from processes.store.base import new_id
from processes.studio.trying.library import Library

BPMN = Path(__file__).parents[2] / "bpmn"


@cache
def shipped(key: str) -> tuple[Package, Plan]:
    """A process folder and its plan."""
    package = read_folder(BPMN / key)
    return package, parse(package.diagrams, package.tables, main=package.manifest.main)


def folders() -> list[str]:
    """The process folders, the one to copy among them."""
    return sorted(path.parent.name for path in BPMN.glob("*/process.toml"))


@cache
def playable() -> tuple[str, ...]:
    """The folders that can be read: one with a fault has its own test, and holds up no other."""
    return tuple(key for key in folders() if _can_be_read(key))


@cache
def library() -> Library:
    """Everything that can be read."""
    return Library({key: tuple(shipped(key)[1].processes) for key in playable()}, _edition)


def _edition(key: str) -> Edition:
    package = shipped(key)[0]
    return Edition(new_id(), new_id(), 1, package.hash, package.content)


def _can_be_read(key: str) -> bool:
    try:
        shipped(key)
    except Invalid:
        return False
    return True
