"""What goes into the print of a case, and what a reader may leave out of it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.notes_write import Draft, write_note
from processes.cases.print_content import PRINT, Wish, content
from processes.errors import Forbidden
from processes.records import Case, Document
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task

ALL = Wish("party", "da")


@pytest.fixture
def case(tx: Transaction, cast: Cast) -> Case:
    """A case with an answered task, two notes, a letter and an earlier print."""
    found = a_running_case(tx, cast, caseworker=cast.astrid)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, found)).id, YES)
    write_note(tx, cast.astrid, found.id, Draft("Ringede."))
    write_note(tx, cast.astrid, found.id, Draft("Spørg juristen.", internal=True))
    for kind, media in (("letter", "text/plain; charset=utf-8"), (PRINT, "application/pdf")):
        told = {"title_da": kind, "title_en": kind, "hash": kind, "size": 1, "made_at": clock.now()}
        tx.add(Document(id=new_id(), case_id=found.id, key=kind, kind=kind, media_type=media, **told))
    tx.flush()
    return found


def test_everything_is_in_it_but_earlier_prints(tx: Transaction, cast: Cast, case: Case) -> None:
    told = content(tx, cast.astrid, case.id, ALL)
    (done,) = told.done
    assert (done.name.en, done.by) == ("Assess application", "Astrid")
    assert "Alt er i orden" in [fact.value for fact in done.answers]
    assert all(fact.label for fact in done.answers)
    assert {one.words for one in told.notes} == {"Ringede.", "Spørg juristen."}
    assert [one.row.kind for one in told.papers] == ["letter"]
    assert [one.at for one in told.timeline] == sorted(one.at for one in told.timeline)
    assert not told.is_large


def test_internal_notes_and_single_papers_are_left_out_and_counted(tx: Transaction, cast: Cast, case: Case) -> None:
    letter = next(one.row.id for one in content(tx, cast.astrid, case.id, ALL).papers)
    told = content(tx, cast.astrid, case.id, Wish("party", "da", "internal", frozenset({letter}), "others"))
    assert ([one.words for one in told.notes], told.notes_left_out) == (["Ringede."], 1)
    assert (told.papers, [one.id for one in told.papers_left_out]) == ((), [letter])
    assert "Spørg juristen." not in [one.note for one in told.timeline]
    assert len([one for one in told.timeline if one.kind == "NoteWritten"]) == 1


def test_the_caseworker_and_her_leader_put_it_together(tx: Transaction, cast: Cast, case: Case) -> None:
    assert content(tx, cast.ditte, case.id, ALL).number == case.number
    for person in (cast.bo, cast.carla, cast.frida):
        with pytest.raises(Forbidden):
            content(tx, person, case.id, ALL)


@pytest.mark.parametrize("scan", ["waiting", "refused"])
def test_a_paper_the_scanner_has_not_let_through_is_listed_and_goes_nowhere(
    tx: Transaction, cast: Cast, case: Case, scan: str
) -> None:
    letter = tx.one(select(Document).where(Document.case_id == case.id, Document.kind == "letter"))
    letter.scan = scan
    tx.flush()
    (listed,) = content(tx, cast.astrid, case.id, ALL).papers
    assert (listed.row.kind, listed.words_hash, listed.file_hash) == ("letter", None, "")
