"""Opens an archive somebody uploaded without trusting it: limits on parts and sizes, and nothing is laid on disk."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from processes.errors import Invalid, Problem

PARTS = 2_000
WHOLE = 60 * 1024 * 1024  # bytes when unpacked
ONE = 20 * 1024 * 1024
_FOLD = 200  # an honest drawing does not shrink to less than a two-hundredth
_LITTLE = 1024 * 1024  # below this no ratio is asked for


def unpacked(content: bytes, name: str) -> Mapping[str, bytes]:
    """Every part by its name. Raises ``Invalid`` for what is no archive, is locked, or is a trap."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = [one for one in archive.infolist() if not one.is_dir()]
            _must_be_modest(entries, name)
            return {one.filename: _part(archive, one, name) for one in entries}
    except (BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError):
        raise Invalid(Problem("import_archive_broken", "file", {"name": name})) from None


def _must_be_modest(entries: list[ZipInfo], name: str) -> None:
    whole = sum(one.file_size for one in entries)
    trap = any(one.file_size > _LITTLE and one.file_size > _FOLD * max(one.compress_size, 1) for one in entries)
    if len(entries) > PARTS or whole > WHOLE or trap or any(one.file_size > ONE for one in entries):
        raise Invalid(Problem("import_archive_trap", "file", {"name": name, "megabytes": WHOLE // 2**20}))


def _part(archive: ZipFile, entry: ZipInfo, name: str) -> bytes:
    """One part, never more of it than it says it is."""
    with archive.open(entry) as part:
        read = part.read(entry.file_size + 1)
    if len(read) > entry.file_size:
        raise Invalid(Problem("import_archive_trap", "file", {"name": name, "megabytes": WHOLE // 2**20}))
    return read
