"""Archives are opened with care: a broken one, a locked one and a trap are refused with words."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from processes.errors import Invalid
from processes.studio.importing import archive
from processes.studio.importing.archive import unpacked
from tests.processes.studio.importing.drawings import packed


def code(content: bytes) -> str:
    with pytest.raises(Invalid) as refused:
        unpacked(content, "a.zip")
    return refused.value.problems[0].code


def test_every_part_comes_out_as_it_went_in() -> None:
    parts = {"a/b.txt": b"x", "c": "æ".encode()}
    assert dict(unpacked(packed(parts), "a.zip")) == parts


def test_what_is_broken_is_said() -> None:
    whole = packed({"a": b"abc" * 1000})
    assert code(b"PK\x03\x04 no archive") == "import_archive_broken"
    assert code(whole[: len(whole) // 2]) == "import_archive_broken"
    spoilt = bytearray(whole)
    spoilt[40:44] = b"\xff\xff\xff\xff"
    assert code(bytes(spoilt)) == "import_archive_broken"


def test_a_trap_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as trap:
        trap.writestr("bomb", b"\0" * (2 * 1024 * 1024))
    assert code(made.getvalue()) == "import_archive_trap"
    monkeypatch.setattr(archive, "PARTS", 2)
    assert code(packed({str(n): b"x" for n in range(3)})) == "import_archive_trap"
