"""The morning after an absence the work goes back, and the summary is told."""

from __future__ import annotations

from datetime import date, datetime

from celery import Celery
from sqlalchemy import Engine, select

from processes import clock
from processes.people.absence_register import register_absence
from processes.people.absence_rules import Days
from processes.records import Notice, Person, Task
from processes.store.transaction import transaction
from processes.tasks.hand import claim
from tests.builders import a_case, a_task
from tests.cast import a_cast
from workers.jobs.absences import absences
from workers.jobs.promises import promises

FRIDAY = datetime(2026, 3, 6, 8, 0, tzinfo=clock.COPENHAGEN)
SATURDAY = datetime(2026, 3, 7, 5, 0, tzinfo=clock.COPENHAGEN)


def test_work_goes_back_the_morning_after_and_once(app: Celery, own_database: Engine) -> None:
    with clock.frozen(FRIDAY), transaction(own_database) as tx:
        cast = a_cast(tx)
        task = a_task(tx, a_case(tx, team=cast.north), holder=cast.astrid)
        friday = Days(date(2026, 3, 6), date(2026, 3, 6))
        register_absence(tx, cast.astrid, cast.astrid.id, friday, cast.bo.id)
        tx.session.refresh(cast.bo)
        claim(tx, cast.bo, task.id)
    with clock.frozen(FRIDAY):
        assert absences.apply().result == 0
    with clock.frozen(SATURDAY):
        assert [absences.apply().result, absences.apply().result] == [1, 0]
        promises()
    with transaction(own_database) as tx:
        assert tx.find(Task, task.id).assignee_id == cast.astrid.id
        told = select(Person.login, Notice.kind).join(Person, Person.id == Notice.person_id)
        assert {tuple(one) for one in tx.execute(told)} == {("bo", "substitute"), ("astrid", "absence_over")}
