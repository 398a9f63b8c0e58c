"""uv comes from the PATH, else from what this Python brings; when nothing helps, one package is named."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from workers.launch import python_kit
from workers.launch.telling import TroubleError


@pytest.fixture
def bare(own: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(own / "bin"))
    return own


def test_a_uv_on_the_path_is_used(bare: Path) -> None:
    (bare / "bin").mkdir()
    (bare / "bin" / "uv").touch(mode=0o755)
    assert python_kit._uv() == bare / "bin" / "uv"


def test_without_venv_and_pip_one_package_is_named(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(python_kit, "_has", lambda _module: False)
    with pytest.raises(TroubleError, match="apt-get install python3-venv"):
        python_kit._uv()


def test_a_pip_that_may_only_download_is_enough(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def download(_command: object, _trouble: str, **_rest: object) -> str:
        (bare / "uv" / "wheel").mkdir(parents=True)
        with zipfile.ZipFile(bare / "uv" / "wheel" / "uv-0-py3-none-any.whl", "w") as wheel:
            wheel.writestr("uv-0.data/scripts/uv", "#!/bin/sh\n")
        return ""

    monkeypatch.setattr(python_kit, "_has", lambda module: module == "pip")
    monkeypatch.setattr(python_kit, "run", download)
    found = python_kit._uv()
    assert found == bare / "uv" / "bin" / "uv"
    assert found.stat().st_mode & 0o111


def test_every_package_of_the_lock_is_counted() -> None:
    assert python_kit._count() > 50
