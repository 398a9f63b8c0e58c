"""Jobs run in this process, on a database of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from celery import Celery
from sqlalchemy import Engine

from processes.settings import Settings
from workers.app import forget_connections, make_app


@pytest.fixture
def app(own_database: Engine, settings: Settings) -> Iterator[Celery]:
    """The Celery application as a worker has it, on this test's own database."""
    url = own_database.url.render_as_string(hide_password=False)
    celery = make_app(replace(settings, database_url=url))
    celery.set_current()
    yield celery
    forget_connections(close=True)
