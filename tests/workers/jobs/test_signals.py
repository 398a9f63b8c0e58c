"""The beat watches the figures."""

from __future__ import annotations

from celery import Celery
from sqlalchemy import Engine

from processes.store.transaction import transaction
from tests.cast import a_cast
from tests.situations import a_running_case
from workers.jobs.signals import signals


def test_where_nothing_stands_out_nobody_is_told(app: Celery, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        a_running_case(tx, a_cast(tx))
    assert signals() == 0
