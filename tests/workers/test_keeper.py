"""The keeper: both services for as long as a lock is held, and gone after."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import psycopg
import redis

from tests.databases import PROJECT, Services, a_run, only_one


def test_both_services_answer(services: Services) -> None:
    with psycopg.connect(services.postgres.replace("+psycopg", "")) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    with redis.Redis.from_url(services.redis) as client:
        assert client.ping()


def test_the_services_end_with_the_run_and_leave_nothing() -> None:
    with a_run() as folder:
        url = Services.of_run(folder).postgres
        assert not _has_ended(url)
    assert not folder.exists()
    assert _has_ended(url)


def test_the_services_end_when_whoever_needs_them_vanishes(tmp_path: Path) -> None:
    with only_one(tmp_path, "run"):
        facts = _keep(tmp_path)
    with only_one(tmp_path, "kept"):
        assert _has_ended(str(facts["postgres"]))


def _keep(folder: Path) -> dict[str, object]:
    ask = [sys.executable, "-m", "workers.keeper", "--folder", str(folder), "--needed", str(folder / "run.lock")]
    told = subprocess.run(ask, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    facts: dict[str, object] = json.loads(told)
    return facts


def _has_ended(url: str) -> bool:
    try:
        psycopg.connect(url.replace("+psycopg", "")).close()
    except psycopg.OperationalError:
        return True
    return False
