"""Alive and ready."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask

from processes.settings import Settings
from webapp import create_app


def test_it_is_alive_and_ready_with_its_database(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/alive").get_json() == {"alive": True}
    assert (client.get("/ready").status_code, client.get("/ready").get_json()) == (200, {"ready": True})


def test_it_is_alive_but_not_ready_without_a_database(settings: Settings) -> None:
    nowhere = "postgresql+psycopg://nobody@127.0.0.1:9/nothing"
    client = create_app(replace(settings, database_url=nowhere)).test_client()
    assert client.get("/alive").status_code == 200
    assert client.get("/ready").status_code == 503
