"""A party takes its own paper away again, and none of the house's."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.errors import NotFound
from processes.motion.papers import Upload, put_beside
from processes.parties.add_paper import add_paper
from processes.parties.page import page
from processes.parties.remove_paper import remove_paper
from processes.records import Document
from processes.store.files import Files
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited
from tests.trail import trail

LETTER = Upload("brev.pdf", b"%PDF-1.7 et brev", found="")


def test_it_is_gone_and_the_trail_keeps_that_it_was_there(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    kept = add_paper(tx, guest, who.token, LETTER, Files(tmp_path))
    assert remove_paper(tx, guest, who.token, kept.id) == "brev"
    assert page(tx, guest, who.token).papers == ()
    assert tx.session.query(Document).filter_by(kind="attachment").count() == 0
    assert len(trail(tx, "PaperRemoved")) == 1


def test_what_the_house_put_there_is_neither_shown_nor_taken_away(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    ours = put_beside(tx, cast.astrid, who.task, LETTER, Files(tmp_path))
    assert page(tx, guest, who.token).papers == ()
    with pytest.raises(NotFound):
        remove_paper(tx, guest, who.token, ours.id)
