"""Taking a published version back as a folder of ``bpmn/``: read from there again it is the same, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import select

from processes.definitions.package import SHARED, files_of, read_folder
from processes.errors import NotFound
from processes.records import Definition, Version
from processes.store.transaction import Transaction

_DAY = (2000, 1, 1, 0, 0, 0)  # the same folder makes the same archive


@dataclass(frozen=True, slots=True)
class Taken:
    """What was written: version, folder, files written and removed; ``is_same``: read again it is that version."""

    key: str
    version: int
    folder: Path
    written: tuple[str, ...]
    removed: tuple[str, ...]
    is_same: bool


def take(tx: Transaction, key: str, root: Path) -> Taken:
    """Write the newest version of a process into its folder under ``root`` (``bpmn/``).

    What stands in ``_shared`` beside it already is not written twice; what of it is otherwise in the version goes into
    the folder's own ``_shared``. Files that are no part of a package are left as they are. Raises ``NotFound``.
    """
    version = tx.maybe(
        select(Version).join(Definition, Definition.newest_id == Version.id).where(Definition.key == key)
    )
    if version is None:
        raise NotFound(kind="definition", key=key)
    folder = root / key
    before = _read(folder)
    _write(folder, own_files(version.content, _read(root / SHARED)))
    if read_folder(folder).hash != version.hash:  # something beside it is named no more: then the folder holds it all
        _write(folder, {name: text.encode() for name, text in version.content.items()})
    after = _read(folder)
    return Taken(
        key=key,
        version=version.number,
        folder=folder,
        written=tuple(name for name in after if before.get(name) != after[name]),
        removed=tuple(name for name in before if name not in after),
        is_same=read_folder(folder).hash == version.hash,
    )


def _write(folder: Path, wanted: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    before = _read(folder)
    for name, content in wanted.items():
        if before.get(name) != content:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    for name in before.keys() - wanted.keys():
        (folder / name).unlink()


def _read(folder: Path) -> dict[str, bytes]:
    return files_of(folder) if folder.is_dir() else {}


def own_files(content: Mapping[str, str], shared: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files a folder needs of its own, so that with what is shared beside it it makes this content."""
    files = {name: text.encode() for name, text in content.items()}
    return {name: text for name, text in files.items() if not _comes_with(name, text, shared)}


def _comes_with(name: str, text: bytes, shared: Mapping[str, bytes]) -> bool:
    """Whether reading the folder adds this file from beside it."""
    if name.startswith(("forms/", "tables/")):
        return shared.get(name) == text
    return name.startswith(SHARED) and shared.get(name.removeprefix(SHARED)) == text


def zipped(key: str, content: Mapping[str, str]) -> bytes:
    """The whole folder as an archive, its ``_shared`` files included: it stands on its own wherever it is unpacked."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name in sorted(content):
            entry = ZipInfo(f"{key}/{name}", _DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content[name].encode())
    return made.getvalue()
