"""Places: whatever a tool would leave in a home or a cache, it leaves in our folder."""

from __future__ import annotations

import os

import pytest

from workers.launch import places


def test_what_is_fetched_is_cached_in_our_folder() -> None:
    told = places.for_fetching()
    assert all(told[name].startswith(str(places.OWN)) for name in ("UV_CACHE_DIR", "PIP_CACHE_DIR", "npm_config_cache"))
    assert told["UV_PYTHON_DOWNLOADS"] == "never"
    assert told.get("HOME") == os.environ.get("HOME")


def test_our_own_programs_have_even_their_home_there() -> None:
    told = places.for_running(DEMO="1")
    inside = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "PYTHONPYCACHEPREFIX", "RUFF_CACHE_DIR", "MYPY_CACHE_DIR")
    assert all(told[name].startswith(str(places.OWN)) for name in inside)
    assert told["DEMO"] == "1"
    assert told["PATH"].startswith(str(places.VENV / "bin"))


def test_another_python_s_search_path_does_not_leak_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere/else")
    assert "PYTHONPATH" not in places.for_running()
