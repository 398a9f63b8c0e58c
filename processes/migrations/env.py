"""Alembic's entrance: the database's address comes from the caller or the settings, time-outs are always set."""

from __future__ import annotations

from alembic import context
from sqlalchemy import create_engine, text

import processes.records  # noqa: F401  (the tables must be known)
from processes.store.base import Base


def run(url: str) -> None:
    """Run the migrations the caller asked for, each in its own transaction."""
    engine = create_engine(url)
    with engine.connect() as connection:
        connection.execute(text("SET lock_timeout = '10s'"))
        connection.execute(text("SET statement_timeout = '10min'"))
        connection.commit()
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            transaction_per_migration=True,
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


if context.config.get_main_option("sqlalchemy.url"):
    run(str(context.config.get_main_option("sqlalchemy.url")))
