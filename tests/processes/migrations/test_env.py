"""Migrations never wait for ever: time-outs are set before the first of them runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, event

from processes.migrations import schema


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Everything any engine sends while the test runs."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield sent
    event.remove(Engine, "before_cursor_execute", note)


def test_time_outs_are_set_before_anything_is_changed(own_database: Engine, statements: list[str]) -> None:
    schema.downgrade(own_database.url.render_as_string(hide_password=False), "base")
    assert statements[:2] == ["SET lock_timeout = '10s'", "SET statement_timeout = '10min'"]
    assert any(statement.lstrip().startswith("DROP TABLE") for statement in statements[2:])


def test_a_database_that_is_up_to_date_is_left_alone(own_database: Engine, statements: list[str]) -> None:
    schema.upgrade(own_database.url.render_as_string(hide_password=False))
    assert not [one for one in statements if one.split()[0] in {"CREATE", "DROP", "ALTER", "INSERT", "UPDATE"}]
