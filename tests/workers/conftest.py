"""Jobs run in this process, on a database of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from celery import Celery
from sqlalchemy import Engine

from processes.records import Case
from processes.settings import Settings
from processes.store.transaction import transaction
from processes.tasks.complete import complete
from tests.cast import a_cast
from tests.serving import served
from tests.situations import NO, a_running_case, held_by, the_task
from workers.app import forget_connections, make_app
from workers.standins.server import Server


@pytest.fixture
def stand_ins() -> Iterator[Server]:
    """The services outside, played over HTTP; ``stand_ins.desk`` is scripted and looked at."""
    with served() as server:
        yield server


@pytest.fixture
def app(own_database: Engine, settings: Settings, stand_ins: Server) -> Iterator[Celery]:
    """The Celery application as a worker has it, on this test's own database."""
    url = own_database.url.render_as_string(hide_password=False)
    celery = make_app(replace(settings, database_url=url, standins_url=stand_ins.url))
    celery.set_current()
    yield celery
    forget_connections(close=True)


@pytest.fixture
def case(app: Celery, own_database: Engine) -> Case:
    """A case whose letter is promised: to be written and posted."""
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case = a_running_case(tx, cast)
        complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    return case
