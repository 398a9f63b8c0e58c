"""A paper that waited for the scanner is opened, or stopped for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.motion.papers import Upload
from processes.store.base import new_id
from processes.store.files import Files
from processes.store.transaction import Transaction
from processes.tasks.attach import attach
from processes.tasks.scan_paper import is_kept, note_scan, waiting_hash
from tests.cast import Cast
from tests.processes.tasks.test_attach import PDF
from tests.situations import a_running_case, held_by, the_task
from tests.trail import trail


@pytest.mark.parametrize(("found", "scan"), [("", "clean"), ("Eicar-Test-Signature", "refused")])
def test_what_it_says_is_noted_once(tx: Transaction, cast: Cast, tmp_path: Path, found: str, scan: str) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = attach(tx, cast.astrid, task.id, Upload("a.pdf", PDF), Files(tmp_path))
    assert waiting_hash(tx, kept.id) == kept.hash
    note_scan(tx, kept.id, found)
    note_scan(tx, kept.id, "too late")
    assert (kept.scan, waiting_hash(tx, kept.id)) == (scan, None)
    assert len(trail(tx, "PaperScanned")) == 1


def test_one_that_was_taken_away_meanwhile_needs_no_note(tx: Transaction, cast: Cast) -> None:
    note_scan(tx, new_id(), "")
    assert trail(tx, "PaperScanned") == []
    assert waiting_hash(tx, new_id()) is None


def test_bytes_are_somebodys_as_long_as_a_document_has_them(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    kept = attach(tx, cast.astrid, task.id, Upload("a.pdf", PDF), Files(tmp_path))
    assert is_kept(tx, kept.hash)
    assert not is_kept(tx, "0" * 64)
