"""A party puts papers beside its answer, where the owner asks for them, and nobody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from processes.errors import Conflict, Forbidden, Invalid
from processes.motion import edition
from processes.motion.papers import MOST_PAPERS, Upload
from processes.parties.add_paper import add_paper
from processes.parties.answer import answer
from processes.parties.page import page
from processes.parties.visiting import Guest
from processes.records import Document
from processes.store.files import Files
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.parties import inside, invited
from tests.situations import YES
from tests.trail import trail

LETTER = Upload("brev.pdf", b"%PDF-1.7 et brev", found="", title="Brev fra lægen", special=True)


def test_it_lies_in_the_cases_file_and_nobody_of_the_house_put_it_there(
    tx: Transaction, cast: Cast, tmp_path: Path
) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    kept = add_paper(tx, guest, who.token, LETTER, Files(tmp_path))
    assert (kept.case_id, kept.task_id, kept.made_by_id, kept.special) == (who.case.id, who.task.id, None, True)
    (shown,) = page(tx, guest, who.token).papers
    assert (shown.title, shown.name, shown.scan) == ("Brev fra lægen", "brev.pdf", "clean")
    (entry,) = trail(tx, "PaperAttached")
    assert entry.person_id is None
    answer(tx, guest, who.token, YES)
    assert tx.find(Document, kept.id).task_id == who.task.id


def test_neither_without_the_code_nor_where_none_is_asked_for(
    tx: Transaction, cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = invited(tx, cast)
    guest = inside(tx, who)
    with pytest.raises(Forbidden):
        add_paper(tx, Guest("a guess"), who.token, LETTER, Files(tmp_path))
    monkeypatch.setattr(edition.Edition, "form", lambda _edition, _key: None)
    with pytest.raises(Conflict, match="papers_not_asked"):
        add_paper(tx, guest, who.token, LETTER, Files(tmp_path))


def test_what_is_unsafe_or_too_many_is_refused(tx: Transaction, cast: Cast, tmp_path: Path) -> None:
    who = invited(tx, cast)
    guest, files = inside(tx, who), Files(tmp_path)
    with pytest.raises(Invalid):
        add_paper(tx, guest, who.token, Upload("virus.pdf", b"%PDF-1.7", found="Eicar"), files)
    for number in range(MOST_PAPERS):
        add_paper(tx, guest, who.token, Upload(f"{number}.txt", b"et ord", found=""), files)
    with pytest.raises(Invalid):
        add_paper(tx, guest, who.token, LETTER, files)
