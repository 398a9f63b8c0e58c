"""A database is brought to the newest schema from Python, as often as one likes."""

from __future__ import annotations

from sqlalchemy import Engine, inspect, text

from processes.migrations import schema


def test_an_address_with_a_percent_sign_is_taken_as_it_is() -> None:
    told = schema.configuration("postgresql+psycopg://a%40b@host/name")
    assert told.get_main_option("sqlalchemy.url") == "postgresql+psycopg://a%40b@host/name"


def test_upgrading_twice_changes_nothing_and_loses_nothing(own_database: Engine) -> None:
    url = own_database.url.render_as_string(hide_password=False)
    with own_database.begin() as connection:
        connection.execute(text("INSERT INTO centre VALUES (gen_random_uuid(), 'north', 'Nord', 'North')"))
    before = sorted(inspect(own_database).get_table_names())
    schema.upgrade(url)
    assert sorted(inspect(own_database).get_table_names()) == before
    with own_database.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM centre")).scalar_one() == 1


def test_one_step_back_and_up_again(own_database: Engine) -> None:
    url = own_database.url.render_as_string(hide_password=False)
    schema.downgrade(url, "base")
    assert "case" not in inspect(own_database).get_table_names()
    schema.upgrade(url)
    assert "case" in inspect(own_database).get_table_names()
