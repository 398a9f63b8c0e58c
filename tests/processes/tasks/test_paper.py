"""The papers beside an answer, and which of them can be opened by whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.errors import Conflict, Forbidden, NotFound
from processes.motion.papers import Upload
from processes.store.base import new_id
from processes.store.files import Files
from processes.store.transaction import Transaction
from processes.tasks.attach import attach
from processes.tasks.page import page
from processes.tasks.paper import paper, papers_of
from tests.cast import Cast
from tests.processes.tasks.test_attach import CLEAN, PDF
from tests.situations import a_running_case, held_by, the_task


def test_the_page_lists_them_with_who_and_what(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    attach(tx, cast.astrid, task.id, CLEAN, Files(tmp_path))
    attach(tx, cast.astrid, task.id, Upload("b.pdf", PDF, None, "Svar fra lægen"), Files(tmp_path))
    assert [(one.title, one.name, one.scan, one.by) for one in papers_of(tx, task.id)] == [
        ("udtalelse", "udtalelse.pdf", "clean", "Astrid"),
        ("Svar fra lægen", "b.pdf", "waiting", "Astrid"),
    ]
    assert page(tx, cast.astrid, task.id).papers == papers_of(tx, task.id)


def test_a_clean_one_opens_for_who_works_on_the_case(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = attach(tx, cast.astrid, task.id, CLEAN, Files(tmp_path))
    assert paper(tx, cast.astrid, kept.id).hash == kept.hash
    with pytest.raises(Forbidden):
        paper(tx, cast.carla, kept.id)


@pytest.mark.parametrize(("scan", "code"), [("waiting", "paper_waits"), ("refused", "paper_stopped")])
def test_one_that_is_not_clean_opens_for_nobody(
    tx: Transaction, cast: Cast, tmp_path: Path, scan: str, code: str
) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = attach(tx, cast.astrid, task.id, CLEAN, Files(tmp_path))
    kept.scan = scan
    tx.flush()
    with pytest.raises(Conflict) as refused:
        paper(tx, cast.astrid, kept.id)
    assert refused.value.code == code


def test_what_is_none_is_not_found(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(NotFound):
        paper(tx, cast.astrid, new_id())
