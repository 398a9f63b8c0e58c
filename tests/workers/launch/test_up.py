"""Starting: a taken port is told at once, and the settings of the sample world can be read by the product."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from processes.settings import Settings
from tests.databases import PROJECT
from workers.embedded import free_port
from workers.launch import up as starting
from workers.launch import world
from workers.launch.services import Services
from workers.launch.telling import TroubleError


@pytest.mark.usefixtures("own")
def test_a_taken_port_is_told_with_one_that_may_be_free() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(TroubleError, match=f"Port {port} is taken.*--port {port + 1}"):
            starting.up(Namespace(port=port, fresh=False, today=None))


def test_the_product_reads_the_settings_of_the_sample_world(own: Path) -> None:
    running = Services("postgresql+psycopg://postgres:word@127.0.0.1:5432/postgres", "redis://:word@127.0.0.1:6379/0")
    told = starting.sample_settings(running, date(2026, 5, 4), "http://localhost:8123")
    read = Settings.from_environment(told)
    assert read.demo
    assert read.public_url == "http://localhost:8123"
    assert read.clock_offset
    assert {sender for sender, _ in read.api_keys} == set(world.SENDERS)
    assert read.files_dir == own / "files"


ELSEWHERE = """
import sys
from pathlib import Path
from workers.launch import places
places.OWN, places.LOGS, places.VENV = Path(sys.argv[1]), Path(sys.argv[1]) / "logs", Path(sys.prefix)
places.CACHES, places.FRONTEND, places.BUILT = (places.OWN / name for name in ("cache", "frontend", "built"))
from workers.launch import crew, up
from workers.launch.command_line import main
up.set_up = lambda: None
up.prepare = lambda environment: up.migrate(environment) or "Sign in as Astrid"
sys.exit(main(sys.argv[2:]))
"""


@contextmanager
def _up(own: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """The launcher in a folder of its own, with what is already installed here."""
    command = [sys.executable, "-c", ELSEWHERE, str(own), "up", "--port", str(port)]
    bare = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
    process = subprocess.Popen(
        command, cwd=PROJECT, env=bare, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=60)


def _told_until_it_runs(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    told = ""
    for line in process.stdout:
        told += line
        if "Ctrl-C stops it" in line:
            return told
    raise AssertionError(told)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    own = tmp_path / ".arbejdsgang"
    yield own
    subprocess.run([sys.executable, "-c", ELSEWHERE, str(own), "down", "--erase"], cwd=PROJECT, check=False)


@pytest.mark.big
def test_it_starts_answers_and_stops_and_starts_again_with_its_data(elsewhere: Path) -> None:
    port = free_port()
    for _ in range(2):
        with _up(elsewhere, port) as process:
            told = _told_until_it_runs(process)
            assert f"Arbejdsgang answers on http://localhost:{port}\nSign in as Astrid" in told
            with urllib.request.urlopen(f"http://localhost:{port}/ready", timeout=30) as page:
                assert page.status == 200
            stand_ins = re.search(r"Stand-ins for the services outside, all invented: (\S+)", told)
            assert stand_ins
            with urllib.request.urlopen(stand_ins[1], timeout=30) as page:
                assert "opdigtet" in page.read().decode()
            process.send_signal(signal.SIGINT)
            assert process.communicate(timeout=60)[0].endswith("stopped; the data stays for the next start\n")
            assert process.returncode == 0


@pytest.mark.big
def test_one_program_that_falls_takes_all_with_it_and_is_told(elsewhere: Path) -> None:
    port = free_port()
    with _up(elsewhere, port) as process:
        _told_until_it_runs(process)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        beat = next(child for child in children if "beat" in Path(f"/proc/{child}/cmdline").read_text().split("\0"))
        os.kill(int(beat), signal.SIGKILL)
        told = process.communicate(timeout=60)[0]
        assert process.returncode == 1
        assert "The beat stopped by itself (exit status -9), so everything stops. Its last lines" in told
    assert not any(Path(f"/proc/{child}/exe").exists() for child in children)


@pytest.mark.big
def test_nothing_outlives_a_launcher_that_is_killed(elsewhere: Path) -> None:
    port = free_port()
    with _up(elsewhere, port) as process:
        _told_until_it_runs(process)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        process.kill()
        process.wait()
        until = time.monotonic() + 30
        while any(_lives(child) for child in children) and time.monotonic() < until:
            time.sleep(0.1)
        assert [child for child in children if _lives(child)] == []


def _lives(process: str) -> bool:
    """A process that has ended may still stand in the table until its parent has looked."""
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] not in {"Z", "X"}
    except OSError:
        return False
