"""The migrations are one line of numbered steps, and where they end the database is what the records say."""

from __future__ import annotations

import re

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

import processes.records
from processes.migrations import schema
from processes.store.base import Base
from tests.databases import Services
from tests.house.tree import PROJECT, name

VERSIONS = PROJECT / "processes" / "migrations" / "versions"


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(schema.configuration("postgresql+psycopg://nowhere"))


def test_there_is_one_head_and_one_root() -> None:
    assert len(_scripts().get_heads()) == 1
    assert len(_scripts().get_bases()) == 1


def test_the_files_are_numbered_in_the_order_they_run() -> None:
    order = [script.module.__file__ or "" for script in reversed(list(_scripts().walk_revisions()))]
    numbers = [re.match(r"(\d{4})_\w+\.py$", path.rpartition("/")[2]) for path in order]
    assert all(numbers), [name(path) for path in VERSIONS.glob("*.py")]
    assert [int(number[1]) for number in numbers if number] == list(range(1, len(order) + 1))


def test_the_records_and_the_migrated_database_agree(database: Engine) -> None:
    assert len(processes.records.__all__) > 10
    with database.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    assert differences == []


def test_down_and_up_again_leaves_the_same_tables(own_database: Engine, services: Services) -> None:
    url = own_database.url.render_as_string(hide_password=False)
    before = set(inspect(own_database).get_table_names())
    schema.downgrade(url, "base")
    assert set(inspect(own_database).get_table_names()) == {"alembic_version"}
    schema.upgrade(url)
    assert set(inspect(own_database).get_table_names()) == before
