"""Chromium: the system's own first, an unpacked one next, and one sentence when there is none to be had."""

from __future__ import annotations

from pathlib import Path

import pytest

from workers.launch import chromium as browsers
from workers.launch.telling import TroubleError


@pytest.fixture
def path(own: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(own / "bin"))
    monkeypatch.setattr(browsers, "_by_apt", lambda: None)
    monkeypatch.setattr(browsers, "_by_npm", lambda: None)
    return own


def _browser(program: Path, status: int = 0) -> Path:
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\nexit {status}\n")
    program.chmod(0o755)
    return program


def test_the_system_s_own_is_taken_before_an_unpacked_one(path: Path) -> None:
    _browser(path / "chromium" / "unpacked" / "chromium")
    own = _browser(path / "bin" / "google-chrome")
    assert browsers.chromium() == own


def test_one_that_does_not_start_is_passed_over(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken, whole = _browser(path / "broken", status=127), _browser(path / "whole")
    monkeypatch.setattr(browsers, "_by_apt", lambda: broken)
    monkeypatch.setattr(browsers, "_by_npm", lambda: whole)
    assert browsers.chromium() == whole


def test_none_to_be_had_is_told_with_what_to_install(path: Path) -> None:
    with pytest.raises(TroubleError, match="apt-get install chromium"):
        browsers.chromium()
