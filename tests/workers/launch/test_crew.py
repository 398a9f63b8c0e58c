"""The crew: programs live together and die together, and the one that falls is told with its last words."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from workers.launch import crew
from workers.launch.crew import Crew, Member

ENDLESS = "import time; print('ready', flush=True); time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, lambda *_: None); " + ENDLESS + "; time.sleep(60)"


@pytest.fixture
def programs(own: Path) -> Iterator[Crew]:
    together = Crew(os.environ)
    yield together
    together.stop()


def _until_ready(member: Member) -> Member:
    while "ready" not in member.last_words():
        time.sleep(0.02)
    return member


def test_the_one_that_falls_is_found_with_its_last_words(programs: Crew) -> None:
    programs.start("web", [sys.executable, "-c", ENDLESS])
    fallen = programs.start("beat", [sys.executable, "-c", "print('the end'); raise SystemExit(3)"])
    fallen.process.wait()
    assert programs.fallen() is fallen
    assert fallen.process.returncode == 3
    assert fallen.last_words() == "the end"


def test_everyone_is_stopped(programs: Crew) -> None:
    members = [_until_ready(programs.start(name, [sys.executable, "-c", ENDLESS])) for name in ("web", "worker")]
    assert programs.fallen() is None
    programs.stop()
    assert all(member.process.poll() is not None for member in members)


def test_who_does_not_stop_when_asked_is_ended(programs: Crew, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "PATIENCE", 0.1)
    member = _until_ready(programs.start("web", [sys.executable, "-c", STUBBORN]))
    programs.stop()
    assert member.process.returncode == -9


def test_a_log_that_has_grown_large_is_put_aside(programs: Crew, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "LOG_LIMIT", 3)
    programs.start("web", [sys.executable, "-c", "print('first')"]).process.wait()
    second = programs.start("web", [sys.executable, "-c", "print('second')"])
    second.process.wait()
    assert second.last_words() == "second"
    assert second.log.with_suffix(".old.log").read_text() == "first\n"
