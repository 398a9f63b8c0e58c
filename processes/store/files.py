"""Documents beside the database: written once under the hash of what is in them, checked whenever they are read."""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from processes.errors import NotFound

_HASH = re.compile(r"[0-9a-f]{64}")


class DamagedError(Exception):
    """What lies there is not what was stored."""


def name_of(content: bytes) -> str:
    """What content is kept under: its SHA-256 in hex."""
    return sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Files:
    """The documents in one directory (``settings.files_dir``).

    Without ``durable`` nothing waits for the disk: for worlds that can be made again.
    """

    directory: Path
    durable: bool = True

    def keep(self, content: bytes) -> str:
        """Keep the content and answer its SHA-256 in hex; keeping the same again changes nothing.

        After an interrupted write there is either all of it or nothing.
        """
        name = name_of(content)
        place = self._place(name)
        if place.exists():
            return name
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, fresh = tempfile.mkstemp(dir=place.parent, prefix=".fresh-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                if self.durable:
                    os.fsync(file.fileno())
            Path(fresh).replace(place)
        except BaseException:
            Path(fresh).unlink(missing_ok=True)
            raise
        if self.durable:
            _sync(place.parent)
        return name

    def get(self, name: str) -> bytes:
        """The content with this hash; NotFound when there is none, DamagedError when it is not what was stored."""
        try:
            content = self._place(name).read_bytes()
        except FileNotFoundError:
            raise NotFound("file_gone", hash=name) from None
        if name_of(content) != name:
            raise DamagedError(name)
        return content

    def forget(self, name: str) -> None:
        """Remove what has this hash; nothing happens when it is not there. Ask first whether anybody still has it."""
        self._place(name).unlink(missing_ok=True)

    def _place(self, name: str) -> Path:
        """Two letters of the hash make the folder; whatever is no hash never becomes a path."""
        if not _HASH.fullmatch(name):
            raise NotFound("file_gone", hash=name)
        return self.directory / name[:2] / name[2:]


def _sync(folder: Path) -> None:
    """The name too must outlive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
