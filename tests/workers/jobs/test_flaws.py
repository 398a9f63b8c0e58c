"""The beat asks the checks of data anew."""

from __future__ import annotations

from celery import Celery
from sqlalchemy import Engine

from processes.store.transaction import transaction
from tests.cast import a_cast
from tests.situations import a_running_case
from workers.jobs.flaws import flaws


def test_a_new_case_is_checked_once(app: Celery, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        a_running_case(tx, a_cast(tx))
    assert (flaws(), flaws()) == (1, 0)
