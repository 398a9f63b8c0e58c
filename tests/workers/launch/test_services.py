"""Services: a real server is used where one is named, else private ones that go with the block."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from workers.embedded import Postgres
from workers.launch import services as launching
from workers.launch import world
from workers.programs import may_enter


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("own", "unset")
def test_private_services_run_while_the_block_does(monkeypatch: pytest.MonkeyPatch) -> None:
    with launching.services(data=None) as running:
        psycopg.connect(running.database_url.replace("+psycopg", "")).close()
        assert len(running.private) == 2
        assert set(running.settings()) == {"DATABASE_URL", "REDIS_URL"}
        data = next(server.folder for server in running.private if isinstance(server, Postgres))
    assert not data.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(running.database_url.replace("+psycopg", ""))


@pytest.mark.usefixtures("own")
def test_named_servers_are_used_and_none_is_started(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://reader:hidden@db")
    monkeypatch.setenv("REDIS_URL", "redis://cache")
    with launching.services(data=None) as running:
        assert (running.database_url, running.redis_url) == ("postgresql://reader:hidden@db", "redis://cache")
        assert running.private == ()
    launching.tell_real_services()
    assert "hidden" not in capsys.readouterr().out


def test_where_the_data_lies_is_remembered(own: Path) -> None:
    folder = launching.data_folder()
    assert launching.data_folder() == folder
    assert world.facts()["postgres"] == str(folder)
    assert (folder == own / "postgres") == may_enter(own)
    if folder != own / "postgres":
        folder.rmdir()
