"""Stamps: a step is done again only when what it is made from has changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from workers.launch.places import OWN, PROJECT


def fingerprint(paths: Iterable[Path], *words: str) -> str:
    """One hash over the content of files (folders: every file in them, packages left out) and over ``words``."""
    digest = hashlib.sha256("\0".join(words).encode())
    for path in sorted(paths):
        for file in [path] if path.is_file() else sorted(_files(path)):
            digest.update(file.relative_to(PROJECT).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for above, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in {"node_modules", "__pycache__"}]
        yield from (Path(above, name) for name in files)


def is_fresh(name: str, mark: str) -> bool:
    """Was the step ``name`` last done for this fingerprint?"""
    stamp = _stamp(name)
    return stamp.exists() and stamp.read_text() == mark


def put(name: str, mark: str) -> None:
    """The step ``name`` is done for this fingerprint."""
    stamp = _stamp(name)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(mark)


def forget(name: str) -> None:
    """The step ``name`` must be done again."""
    _stamp(name).unlink(missing_ok=True)


def _stamp(name: str) -> Path:
    return OWN / "stamps" / name
