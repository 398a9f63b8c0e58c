"""The services an installation stands on: real ones where the environment names them, private ones else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workers.embedded import Postgres, Redis, ServiceFailedError
from workers.launch import world
from workers.launch.places import OWN, packages
from workers.launch.telling import TroubleError, say, step
from workers.programs import private_folder


@dataclass(frozen=True)
class Services:
    """Addresses for the settings, and the private servers behind them, if any."""

    database_url: str
    redis_url: str
    private: tuple[Postgres | Redis, ...] = field(default=())

    def settings(self) -> dict[str, str]:
        """As environment variables."""
        return {"DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url}


@contextmanager
def services(data: Path | None) -> Iterator[Services]:
    """Both services, running while the block does; without a folder for the data, the data goes with them."""
    started: list[Postgres | Redis] = []
    passing = None if data or os.environ.get("DATABASE_URL") else private_folder(OWN / f"passing-{os.getpid()}")
    try:
        database_url = os.environ.get("DATABASE_URL") or _postgres(started, data or passing or OWN)
        redis_url = os.environ.get("REDIS_URL") or _redis(started)
        yield Services(database_url, redis_url, tuple(started))
    except ServiceFailedError as fault:
        raise TroubleError(str(fault)) from fault
    finally:
        for server in reversed(started):
            server.stop()
        if passing:
            shutil.rmtree(passing, ignore_errors=True)


def data_folder() -> Path:
    """Where the database's files are: in our folder, or where PostgreSQL's account cannot enter it, beside it."""
    known = world.facts().get("postgres")
    if known:
        return Path(known)
    folder = private_folder(OWN / "postgres")
    world.remember(postgres=str(folder))
    return folder


def _postgres(started: list[Postgres | Redis], folder: Path) -> str:
    server = Postgres(folder, durable=True, packages=packages())
    with step("PostgreSQL, private" if OWN in folder.parents else f"PostgreSQL, private, its data in {folder}"):
        server.start()
    started.append(server)
    return server.url


def _redis(started: list[Postgres | Redis]) -> str:
    server = Redis(OWN / "redis", packages=packages())
    with step("Redis, private"):
        server.start()
    started.append(server)
    return server.url


def tell_real_services() -> None:
    """Name the real servers in use, without their passwords."""
    for name in ("DATABASE_URL", "REDIS_URL"):
        if os.environ.get(name):
            say(f"{name} is set: that server is used")
