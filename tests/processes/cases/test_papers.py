"""Papers are laid beside the database once, the letters among them as PDF too."""

from __future__ import annotations

from pathlib import Path

from processes.cases.papers import lay
from processes.connectors.call import run
from processes.connectors.shapes import Call
from processes.connectors.standins.replies import AT_HAND
from processes.language import Text
from processes.store.files import Files

CALL = Call(
    "2026-000001", "stop", "payment.stop", {"citizenName": "Ærna"}, {"body": Text("Hej {citizenName}", "Hello")}
)


def test_a_letter_is_kept_as_words_and_as_pdf_and_an_order_as_words(tmp_path: Path) -> None:
    files = Files(tmp_path)
    order, letter = lay(files, run(CALL, AT_HAND))
    assert files.get(letter.hash).decode().startswith("Ærna\n")
    assert files.get(letter.pdf_hash or "").startswith(b"%PDF-")
    assert order.pdf_hash is None


def test_keeping_them_again_changes_nothing(tmp_path: Path) -> None:
    first = lay(Files(tmp_path), run(CALL, AT_HAND))
    before = sorted(tmp_path.rglob("*"))
    assert lay(Files(tmp_path), run(CALL, AT_HAND)) == first
    assert sorted(tmp_path.rglob("*")) == before


def test_the_places_nothing_filled_are_told(tmp_path: Path) -> None:
    call = Call("2026-000001", "send", "letter.send", {}, {"body": Text("Hej {citizenName}", "Hello {citizenName}")})
    assert [paper.missing for paper in lay(Files(tmp_path), run(call, AT_HAND))] == [("citizenName",)]


def test_a_history_is_not_set_on_paper(tmp_path: Path) -> None:
    assert [paper.pdf_hash for paper in lay(Files(tmp_path), run(CALL, AT_HAND), on_paper=False)] == [None, None]
