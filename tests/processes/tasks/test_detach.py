"""A paper put there by mistake is taken away before the task is completed, and the trail keeps that it was there."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from processes.errors import AlreadyDone, Forbidden, NotFound
from processes.records import Document, Promise
from processes.store.base import new_id
from processes.store.files import Files
from processes.store.transaction import Transaction
from processes.tasks.attach import attach
from processes.tasks.complete import complete
from processes.tasks.detach import detach
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.processes.tasks.test_attach import CLEAN
from tests.situations import YES, a_running_case, held_by, the_task
from tests.trail import trail


def test_it_is_gone_from_the_file_and_its_bytes_are_promised_to_go(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = attach(tx, cast.astrid, task.id, CLEAN, Files(tmp_path))
    name = kept.hash
    assert detach(tx, cast.astrid, task.id, kept.id) == "udtalelse"
    tx.flush()
    assert tx.execute(select(Document).where(Document.kind == "attachment")).first() is None
    assert tx.execute(select(Promise.facts).where(Promise.kind == "paper.forget")).scalar_one() == {"hash": name}
    assert len(trail(tx, "PaperRemoved")) == 1


def test_what_is_no_paper_of_this_task_is_not_found(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    mine = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    other = a_task(tx, a_case(tx), holder=cast.astrid)
    kept = attach(tx, cast.astrid, mine.id, CLEAN, Files(tmp_path))
    for document in (kept.id, new_id()):
        with pytest.raises(NotFound):
            detach(tx, cast.astrid, other.id, document)


def test_a_stranger_removes_nothing_and_nobody_does_once_the_task_is_done(
    tx: Transaction, cast: Cast, tmp_path: Path
) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = attach(tx, cast.astrid, task.id, CLEAN, Files(tmp_path))
    with pytest.raises(Forbidden):
        detach(tx, cast.carla, task.id, kept.id)
    complete(tx, cast.astrid, task.id, YES)
    with pytest.raises(AlreadyDone):
        detach(tx, cast.astrid, task.id, kept.id)
