"""A paper beside an answer is in the case's file from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.motion.papers import MOST_PAPERS, Scan, Upload
from processes.records import Promise
from processes.store.files import Files
from processes.store.transaction import Transaction
from processes.tasks.attach import attach
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task
from tests.trail import trail

PDF = b"%PDF-1.7 en udtalelse"
CLEAN = Upload("udtalelse.pdf", PDF, found="")


def test_a_paper_is_kept_beside_the_database_and_noted(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = attach(tx, cast.astrid, task.id, Upload("Udtalelse  2.pdf", PDF, "", special=True), Files(tmp_path))
    assert (kept.title_da, kept.media_type, kept.scan) == ("Udtalelse 2", "application/pdf", Scan.CLEAN)
    assert (kept.task_id, kept.case_id, kept.special, kept.size) == (task.id, task.case_id, True, len(PDF))
    assert Files(tmp_path).get(kept.hash) == PDF
    assert len(trail(tx, "PaperAttached")) == 1


def test_what_the_scanner_could_not_see_waits_and_is_promised_a_look(
    tx: Transaction, cast: Cast, tmp_path: Path
) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = attach(tx, cast.astrid, task.id, Upload("a.pdf", PDF, found=None), Files(tmp_path))
    tx.flush()
    assert kept.scan == Scan.WAITING
    promised = tx.execute(select(Promise.facts).where(Promise.kind == "paper.scan")).scalar_one()
    assert promised == {"document": str(kept.id)}


def test_an_unsafe_paper_and_one_of_another_kind_are_refused(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    for upload, code in ((Upload("a.pdf", PDF, "Eicar"), "paper_unsafe"), (Upload("a.exe", PDF, ""), "paper_kind")):
        with pytest.raises(Invalid) as refused:
            attach(tx, cast.astrid, task.id, upload, Files(tmp_path))
        assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_there_is_an_end_to_how_many(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    for _ in range(MOST_PAPERS):
        attach(tx, cast.astrid, task.id, CLEAN, Files(tmp_path, durable=False))
    with pytest.raises(Invalid) as refused:
        attach(tx, cast.astrid, task.id, CLEAN, Files(tmp_path))
    assert refused.value.code == "paper_too_many"


def test_only_whoever_may_complete_the_task_and_only_while_it_is_open(
    tx: Transaction, cast: Cast, tmp_path: Path
) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    with pytest.raises(Forbidden):
        attach(tx, cast.carla, task.id, CLEAN, Files(tmp_path))
    complete(tx, cast.astrid, task.id, YES)
    with pytest.raises(AlreadyDone):
        attach(tx, cast.astrid, task.id, CLEAN, Files(tmp_path))
