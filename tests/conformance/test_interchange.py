"""The run over a folder of diagrams tells imported from refused, and a crash is told by the exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance import interchange
from tests.processes.engine.normalise.drawings import chain, diagram


def test_each_file_is_imported_or_refused_with_its_element(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sound.bpmn").write_bytes(diagram('<startEvent id="s"/><task id="a"/>' + chain("s", "a")))
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "broken.bpmn").write_bytes(diagram('<startEvent id="s"/>' + chain("s", "nowhere")))
    assert interchange.main(["--data", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "s_nowhere (line 1): s_nowhere refers to nowhere" in out
    assert out.splitlines()[-2:] == [
        "total: imported 1, refused 1, crash 0",
        "taken into a draft and out again: 2 whole, 0 with losses",
    ]


def test_a_crash_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(files: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(interchange, "parse", breaks)
    (tmp_path / "any.bpmn").write_bytes(b"")
    assert interchange.main(["--data", str(tmp_path)]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().out
