"""A large case is put together by a worker: kept among its documents, and whoever asked is told."""

from __future__ import annotations

import pytest
from celery import Celery
from sqlalchemy import Engine, select

from processes.cases.print_content import PRINT, Wish
from processes.cases.print_make import promise_print
from processes.connectors.case_file import CaseFile, Chapter, Part
from processes.promises.queue import Leased, lease
from processes.records import Case, Document, Entry, Person, Promise
from processes.store.files import Files
from processes.store.transaction import transaction
from tests.cast import a_cast
from tests.situations import a_running_case
from workers.app import Job
from workers.jobs.promises import HANDS, promises
from workers.prints import print_case

FILE = CaseFile("da", "Sagens akter", "2026-000001", (), (Chapter("Notater", (Part(words=("Ingen.",)),)),))


@pytest.fixture
def job(app: Celery) -> Job:
    assert isinstance(promises, Job)
    return promises


@pytest.fixture
def asked(job: Job, own_database: Engine) -> Leased:
    """Astrid has asked for her case."""
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case = a_running_case(tx, cast, caseworker=cast.astrid)
        promise_print(tx, cast.astrid, case.id, Wish("party", "da"), FILE)
    with transaction(own_database) as tx:
        return next(one for one in lease(tx) if one.kind == "case.print")


def test_it_is_kept_as_a_pdf_noted_and_told_once(job: Job, asked: Leased, own_database: Engine) -> None:
    print_case(job, asked)
    print_case(job, asked)
    with transaction(own_database) as tx:
        (kept,) = tx.execute(select(Document).where(Document.kind == PRINT)).scalars()
        assert Files(job.settings.files_dir).get(kept.hash).startswith(b"%PDF-")
        (entry,) = tx.execute(select(Entry).where(Entry.kind == "CasePrinted")).scalars()
        assert entry.facts == {"purpose": "party", "left_out": [], "document": str(kept.id)}
        told = [one.facts["sort"] for one in tx.execute(select(Promise).where(Promise.kind == "notice")).scalars()]
        assert told == ["case_printed"]


def test_who_lost_the_right_meanwhile_gets_nothing(job: Job, asked: Leased, own_database: Engine) -> None:
    with transaction(own_database) as tx:
        case, person = tx.find(Case, asked.case_id or ""), tx.execute(select(Person)).scalars().first()
        assert person is not None
        case.caseworker_id = None
    print_case(job, asked)
    with transaction(own_database) as tx:
        assert tx.execute(select(Document).where(Document.kind == PRINT)).all() == []
        assert tx.one(select(Promise.given_up_at).where(Promise.kind == "case.print")) is not None


def test_the_workers_know_the_hand() -> None:
    assert HANDS["case.print"] is print_case
