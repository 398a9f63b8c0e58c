"""The hands for papers: the scanner is asked with no transaction open, and bytes go when nobody has them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Engine

from processes.connectors.scanner import EICAR
from processes.errors import OutsideFault
from processes.motion.papers import Upload
from processes.promises.queue import Leased, lease
from processes.records import Document, Person, Task
from processes.settings import Settings
from processes.store.files import Files
from processes.store.transaction import transaction
from processes.tasks.attach import attach
from processes.tasks.detach import detach
from tests.cast import a_cast
from tests.situations import a_running_case, held_by, the_task
from workers.papers import forget_paper, scan_paper


@pytest.fixture
def job(own_database: Engine, settings: Settings, tmp_path: Path) -> Any:
    """A job on this test's database, in a sample world with files of its own."""
    world = replace(settings, demo=True, files_dir=tmp_path)
    return SimpleNamespace(settings=world, transaction=lambda: transaction(own_database))


def sent_in(job: Any, content: bytes) -> tuple[Task, Person, Document]:
    with job.transaction() as tx:
        cast = a_cast(tx)
        task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
        kept = attach(tx, cast.astrid, task.id, Upload("a.txt", content), Files(job.settings.files_dir))
    return task, cast.astrid, kept


def promised(job: Any, kind: str) -> Leased:
    with job.transaction() as tx:
        return next(one for one in lease(tx) if one.kind == kind)


@pytest.mark.parametrize(("content", "scan"), [(b"et bilag", "clean"), (EICAR, "refused")])
def test_a_paper_that_waited_is_opened_or_stopped(job: Any, content: bytes, scan: str) -> None:
    _, _, kept = sent_in(job, content)
    one = promised(job, "paper.scan")
    scan_paper(job, one)
    scan_paper(job, one)
    with job.transaction() as tx:
        assert tx.find(Document, kept.id).scan == scan


def test_a_scanner_that_is_still_down_is_asked_again(job: Any) -> None:
    _, _, kept = sent_in(job, b"et bilag")
    job.settings = replace(job.settings, demo=False)
    with pytest.raises(OutsideFault):
        scan_paper(job, promised(job, "paper.scan"))
    with job.transaction() as tx:
        assert tx.find(Document, kept.id).scan == "waiting"


def test_the_bytes_of_a_paper_that_was_taken_away_go(job: Any) -> None:
    task, astrid, kept = sent_in(job, b"et bilag")
    with job.transaction() as tx:
        detach(tx, astrid, task.id, kept.id)
    assert len(Files(job.settings.files_dir).get(kept.hash)) == 8
    forget_paper(job, promised(job, "paper.forget"))
    assert [path for path in job.settings.files_dir.rglob("*") if path.is_file()] == []


def test_bytes_that_are_being_put_beside_another_answer_stay(job: Any) -> None:
    """Somebody attaches the very same file while the hand forgets the old one."""
    task, astrid, kept = sent_in(job, b"et bilag")
    with job.transaction() as tx:
        detach(tx, astrid, task.id, kept.id)
    one, files = promised(job, "paper.forget"), Files(job.settings.files_dir)
    with ThreadPoolExecutor(1) as hands, job.transaction() as tx:
        again = attach(tx, tx.find(Person, astrid.id), task.id, Upload("b.txt", b"et bilag"), files)
        tx.flush()
        forgetting = hands.submit(forget_paper, job, one)
        with pytest.raises(TimeoutError):
            forgetting.result(0.2)
    forgetting.result()
    assert files.get(again.hash) == b"et bilag"
