"""Documents lie beside the database by hash, whole or not at all."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from processes.errors import NotFound
from processes.store.files import DamagedError, Files


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(content=st.binary(max_size=4096))
def test_what_was_kept_is_got_by_its_hash(tmp_path: Path, content: bytes) -> None:
    files = Files(tmp_path / "files")
    name = files.keep(content)
    assert name == sha256(content).hexdigest()
    assert files.keep(content) == name
    assert files.get(name) == content


def test_nothing_but_the_document_is_left_behind_and_only_the_owner_may_look(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    name = files.keep(b"brev")
    (only,) = [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    assert only.relative_to(tmp_path / "files").as_posix() == f"{name[:2]}/{name[2:]}"
    assert only.stat().st_mode & 0o077 == 0


def test_a_document_that_was_changed_on_the_disk_is_not_shown(tmp_path: Path) -> None:
    files = Files(tmp_path)
    name = files.keep(b"afslag")
    (tmp_path / name[:2] / name[2:]).write_bytes(b"bevilling")
    with pytest.raises(DamagedError):
        files.get(name)


@pytest.mark.parametrize("name", ["0" * 64, "", "../../etc/passwd", "G" * 64, "a" * 63 + "/"])
def test_what_is_not_there_or_no_hash_is_not_found(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFound) as refused:
        Files(tmp_path).get(name)
    assert refused.value.code == "file_gone"


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("processes.store.files.os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        Files(tmp_path).keep(b"brev")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
