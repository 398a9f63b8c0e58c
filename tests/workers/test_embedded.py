"""Private services: they start, keep what they must, and leave nothing where it does not belong."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from workers import programs
from workers.embedded import Postgres, Redis, ServiceFailedError
from workers.programs import postgres_programs, private_folder

EVERY_POSTGRES = list(postgres_programs())


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    where = private_folder(tmp_path / "postgres")
    yield where
    shutil.rmtree(where, ignore_errors=True)


def _ask(server: Postgres, statement: str) -> object:
    with psycopg.connect(server.url.replace("+psycopg", ""), autocommit=True) as connection:
        asked = connection.execute(statement.encode())
        return asked.fetchone() if asked.description else None


@pytest.mark.parametrize("found", [path for _, path in EVERY_POSTGRES], ids=[str(v) for v, _ in EVERY_POSTGRES])
def test_every_postgres_here_starts_and_keeps_its_data(folder: Path, found: Path) -> None:
    server = Postgres(folder, durable=False, programs=found)
    server.start()
    _ask(server, "CREATE TABLE kept AS SELECT 1 AS one")
    server.stop()
    server.start()
    assert _ask(server, "SELECT one FROM kept") == (1,)
    server.stop()


def test_what_was_committed_survives_a_power_cut(folder: Path) -> None:
    server = Postgres(folder, durable=True)
    server.start()
    assert _ask(server, "SHOW fsync") == ("on",)
    _ask(server, "CREATE TABLE kept AS SELECT 1 AS one")
    server.kill()
    server.start()
    assert _ask(server, "SELECT one FROM kept") == (1,)
    server.stop()


def test_a_forgotten_server_gives_way_to_a_new_one(folder: Path) -> None:
    forgotten, fresh = Postgres(folder, durable=False), Postgres(folder, durable=False)
    forgotten.start()
    fresh.start()
    assert _ask(fresh, "SELECT 1") == (1,)
    fresh.stop()
    forgotten.stop()


def test_a_stranger_on_this_machine_may_not_come_in(folder: Path) -> None:
    server = Postgres(folder, durable=False)
    server.start()
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(f"postgresql://postgres:guess@127.0.0.1:{server.port}/postgres")
    assert (folder / "password").stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0
    server.stop()


def test_data_of_a_version_that_is_gone_is_told(folder: Path) -> None:
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "PG_VERSION").write_text("9\n")
    with pytest.raises(ServiceFailedError, match="PostgreSQL 9, which is not here any more"):
        Postgres(folder, durable=False).start()


def test_a_server_that_cannot_start_shows_its_log(folder: Path) -> None:
    server = Postgres(folder, durable=False)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        server.port = taken.getsockname()[1]
        with pytest.raises(ServiceFailedError, match="Address already in use"):
            server.start()


def test_nothing_to_start_is_told_in_a_sentence(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "SYSTEM_POSTGRES", ())
    with pytest.raises(ServiceFailedError, match="or set DATABASE_URL"):
        Postgres(folder, durable=False, packages=tmp_path).start()
    with pytest.raises(ServiceFailedError, match="or set REDIS_URL"):
        Redis(tmp_path, packages=tmp_path).start()


def test_redis_answers_only_who_knows_its_word(tmp_path: Path) -> None:
    server = Redis(tmp_path / "redis")
    server.start()
    with redis.Redis.from_url(server.url) as friend, redis.Redis(port=server.port) as stranger:
        assert friend.ping()
        with pytest.raises(redis.AuthenticationError):
            stranger.ping()
    server.stop()
    with redis.Redis.from_url(server.url) as late, pytest.raises(redis.ConnectionError):
        late.ping()


def test_redis_comes_back_empty_on_the_same_port(tmp_path: Path) -> None:
    server = Redis(tmp_path / "redis")
    server.start()
    with redis.Redis.from_url(server.url) as client:
        client.set("news", "lost without harm")
        server.stop()
        server.start()
        assert client.get("news") is None
    server.stop()
