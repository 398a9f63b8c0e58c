"""What lies beside an answer belongs to its task alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from processes.errors import NotFound
from processes.motion.papers import Upload, put_beside, take_away
from processes.records import Document, Promise
from processes.store.files import Files
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case, the_task

LETTER = Upload("brev.pdf", b"%PDF-1.7 et brev", found="")


def test_a_paper_is_taken_away_from_its_own_task_alone_and_its_bytes_are_promised_to_go(
    tx: Transaction, cast: Cast, tmp_path: Path
) -> None:
    citizen = a_citizen(tx)
    here, there = (the_task(tx, a_running_case(tx, cast, citizen=citizen)) for _ in range(2))
    paper = put_beside(tx, None, here, LETTER, Files(tmp_path))
    name = paper.hash
    with pytest.raises(NotFound):
        take_away(tx, None, there, paper)
    assert take_away(tx, cast.astrid, here, paper) == "brev"
    tx.flush()
    assert tx.execute(select(Document).where(Document.kind == "attachment")).first() is None
    promised = tx.execute(select(Promise.facts).where(Promise.kind == "paper.forget")).scalar_one()
    assert promised == {"hash": name}
