"""The sweep lets begin what is due, exactly once, also when two sweep at a time."""

from __future__ import annotations

from datetime import datetime, timedelta

from celery import Celery
from sqlalchemy import Engine

from processes import clock
from processes.definitions.package import read_package
from processes.definitions.publish import publish
from processes.records import Definition
from processes.store.transaction import transaction
from tests.cast import a_cast
from tests.processes.definitions.folders import folder
from workers.jobs.versions import versions

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=clock.COPENHAGEN)


def test_a_version_takes_effect_when_its_day_has_come(app: Celery, own_database: Engine) -> None:
    with clock.frozen(MONDAY), transaction(own_database) as tx:
        cast = a_cast(tx)
        publish(tx, cast.egon, read_package("leave_request", folder()))
        changed = {**folder(), "texts.en.toml": b'assess = "Read the request twice."'}
        later = publish(tx, cast.egon, read_package("leave_request", changed), "later", MONDAY + timedelta(days=1))
    with clock.frozen(MONDAY):
        assert versions.apply().result == 0
    with clock.frozen(MONDAY + timedelta(days=1)):
        assert [versions.apply().result, versions.apply().result] == [1, 0]
    with transaction(own_database) as tx:
        assert tx.find(Definition, later.definition_id).newest_id == later.id
