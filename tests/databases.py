"""Databases for tests: made once as a template, then cloned in some hundredths of a second."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from processes.migrations import schema

PROJECT = Path(__file__).resolve().parent.parent


@contextmanager
def only_one(folder: Path, name: str) -> Iterator[None]:
    """Hold a lock that the other workers of this test run wait for."""
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def migrate(url: str) -> None:
    """Bring the database at ``url`` to the newest migration."""
    schema.upgrade(url)


@dataclass(frozen=True)
class Services:
    """The PostgreSQL and Redis of this test run."""

    postgres: str
    redis: str
    folder: Path

    @classmethod
    def of_run(cls, folder: Path) -> Services:
        """The services of the run in ``folder``; whoever asks first starts them."""
        told = folder / "services.json"
        with only_one(folder, "services"):
            if not told.exists():
                ask: list[str | Path] = [
                    sys.executable,
                    "-m",
                    "workers.keeper",
                    "--folder",
                    folder,
                    "--needed",
                    folder / "run.lock",
                ]
                started = subprocess.run(ask, cwd=PROJECT, capture_output=True, text=True, check=False)
                assert started.returncode == 0, started.stderr
                told.write_text(started.stdout)
        facts = json.loads(told.read_text())
        return cls(facts["postgres"], facts["redis"], folder)

    def template(self, name: str, fill: Callable[[str], None], on: str = "template1") -> str:
        """The name of a database that ``fill`` (given its address) has filled, once in a run, on top of ``on``."""
        with only_one(self.folder, name):
            done = self.folder / f"{name}.filled"
            if not done.exists():
                self._run(f'DROP DATABASE IF EXISTS "{name}"')
                fill(self.clone(on, name))
                done.touch()
        return name

    def clone(self, template: str, name: str) -> str:
        """The address of a new database ``name`` with all that ``template`` has."""
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url_of(name)

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        self._run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def url_of(self, name: str) -> str:
        """The address of the database ``name``, for SQLAlchemy."""
        return self.postgres.rpartition("/")[0] + "/" + name

    def _run(self, statement: str) -> None:
        with psycopg.connect(self.postgres.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def a_run() -> Iterator[Path]:
    """A folder for one test run; its services live as long as the block, or as the process, whichever ends first."""
    folder = Path(tempfile.mkdtemp(prefix="arbejdsgang-tests-"))
    folder.chmod(0o711)
    try:
        with only_one(folder, "run"):
            yield folder
            _end(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _end(folder: Path) -> None:
    told = folder / "services.json"
    if told.exists():
        os.kill(json.loads(told.read_text())["keeper"], signal.SIGTERM)
        with only_one(folder, "kept"):
            """The keeper lets go of its lock when both services have stopped."""
