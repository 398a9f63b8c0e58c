"""The daily mails are promised by the beat and sent by the hands."""

from __future__ import annotations

from datetime import datetime

from celery import Celery
from sqlalchemy import Engine

from processes import clock
from processes.notices.notify import News, compose
from processes.store.transaction import transaction
from tests.cast import a_cast
from workers.app import settings
from workers.jobs.digests import digests
from workers.jobs.promises import promises

MONDAY = datetime(2026, 3, 2, 7, 30, tzinfo=clock.COPENHAGEN)


def test_the_morning_brings_one_mail_to_whoever_has_news(app: Celery, own_database: Engine) -> None:
    with clock.frozen(MONDAY):
        with transaction(own_database) as tx:
            cast = a_cast(tx)
            compose(tx, cast.bo, News("task_handed", "key", None, None, {"case_number": "2026-1"}))
            everybody = len([person for person in cast.people if person.email])
        assert (digests(), digests()) == (everybody, 0)
        promises()
    box = settings().files_dir / "mail"
    assert len(list(box.glob("*.eml"))) == 1
