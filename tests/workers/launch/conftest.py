"""A folder of the launcher's own, instead of the project's."""

from __future__ import annotations

from pathlib import Path

import pytest

from workers.launch import chromium, crew, down, gate, python_kit, redis_kit, services, stamps, up, world


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the launcher keeps what it makes during this test."""
    folder = tmp_path / ".arbejdsgang"
    folder.mkdir()
    for module in (chromium, down, gate, python_kit, redis_kit, services, stamps, up, world):
        monkeypatch.setattr(module, "OWN", folder)
    for module in (crew, down):
        monkeypatch.setattr(module, "LOGS", folder / "logs")
    monkeypatch.setattr(crew, "PROJECT", tmp_path)
    monkeypatch.setattr(stamps, "PROJECT", tmp_path)
    return folder
