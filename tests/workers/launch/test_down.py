"""Stopping and taking away: what was made goes, what was not ours stays."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from workers.launch import down as stopping
from workers.launch import world
from workers.launch.telling import TroubleError


@pytest.fixture
def made(own: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    frontend, built = own.parent / "frontend", own.parent / "built"
    for folder in (own / "venv", own.parent / "elsewhere", frontend / "node_modules", built):
        folder.mkdir(parents=True)
    (frontend / "package.json").touch()
    monkeypatch.setattr(stopping, "FRONTEND", frontend)
    monkeypatch.setattr(stopping, "BUILT", built)
    world.remember(postgres=str(own.parent / "elsewhere"))
    return own


def test_erasing_removes_all_that_was_made_and_nothing_else(made: Path) -> None:
    assert stopping.down(Namespace(erase=True)) == 0
    assert sorted(path.name for path in made.parent.iterdir()) == ["frontend"]
    assert [path.name for path in (made.parent / "frontend").iterdir()] == ["package.json"]


def test_beginning_anew_forgets_the_world_and_keeps_what_is_installed(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    stopping.begin_anew()
    assert world.facts() == {}
    assert not (made.parent / "elsewhere").exists()
    assert (made / "venv").exists()


def test_a_real_server_is_never_emptied(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://production")
    with pytest.raises(TroubleError, match="never a real server"):
        stopping.begin_anew()
    assert world.facts() != {}


@pytest.mark.usefixtures("own")
def test_stopping_nothing_is_no_trouble(capsys: pytest.CaptureFixture[str]) -> None:
    assert stopping.down(Namespace(erase=False)) == 0
    assert "nothing runs in this folder" in capsys.readouterr().out
