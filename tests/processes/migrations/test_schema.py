"""Bringing a database to the newest schema: from nothing, twice, and through a password with odd letters."""

from __future__ import annotations

from uuid import uuid4

from sqlalchemy import create_engine, inspect, text

from processes.migrations import schema
from tests.databases import Services


def test_twice_changes_nothing(services: Services) -> None:
    name = f"twice_{uuid4().hex}"
    url = services.clone("template1", name)
    schema.upgrade(url)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE person ADD COLUMN mark integer"))
    schema.upgrade(url)
    assert "mark" in {column["name"] for column in inspect(engine).get_columns("person")}
    engine.dispose()
    services.drop(name)


def test_a_password_may_hold_any_letter() -> None:
    url = "postgresql+psycopg://who:50%25+%C3%A6@db/cases"
    assert schema.configuration(url).get_main_option("sqlalchemy.url") == url
