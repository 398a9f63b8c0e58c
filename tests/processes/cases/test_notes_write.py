"""Notes are written by those who work on the case, changed for a quarter of an hour, and then corrected."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

import pytest

from processes.cases.cancel import cancel
from processes.cases.notes_write import LONGEST, Draft, change_note, write_note
from processes.errors import Conflict, Forbidden, Invalid, NotFound
from processes.records import Case, Note, Promise
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import trail

At = Callable[[str], AbstractContextManager[None]]


@pytest.fixture
def case(tx: Transaction, cast: Cast, monday: datetime) -> Case:
    return a_running_case(tx, cast, caseworker=cast.astrid)


def told(tx: Transaction) -> list[dict[str, Any]]:
    """The notices promised because of a note."""
    tx.flush()
    rows = tx.session.query(Promise).filter_by(kind="notice").all()
    return [one.facts for one in rows if one.facts.get("sort") == "note_mention"]


def test_a_note_keeps_who_when_what_and_the_task_it_was_written_in(tx: Transaction, cast: Cast, case: Case) -> None:
    task = the_task(tx, case)
    note = write_note(
        tx, cast.bo, case.id, Draft(" Ringede. \r\nIntet svar. ", internal=True, special=True, task=task.id)
    )
    assert (note.words, note.internal, note.special, note.task_id) == ("Ringede. \nIntet svar.", True, True, task.id)
    assert note.written_by_id == cast.bo.id
    (entry,) = trail(tx, "NoteWritten")
    assert (entry.person_id, entry.task_id, entry.facts) == (cast.bo.id, task.id, {"note": str(note.id)})


def test_no_stranger_and_no_auditor_writes(tx: Transaction, cast: Cast, case: Case) -> None:
    for person in (cast.carla, cast.egon, cast.frida):
        with pytest.raises(Forbidden):
            write_note(tx, person, case.id, Draft("Hej"))


@pytest.mark.parametrize(("words", "code"), [("  \n", "note_empty"), ("x" * (LONGEST + 1), "note_too_long")])
def test_a_note_has_words_and_not_too_many(tx: Transaction, cast: Cast, case: Case, words: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        write_note(tx, cast.astrid, case.id, Draft(words))
    assert refused.value.code == code


def test_whoever_is_named_is_told_once_but_not_the_writer(tx: Transaction, cast: Cast, case: Case) -> None:
    note = write_note(tx, cast.astrid, case.id, Draft("@Bo og @bo: kan I se på det? Hilsen @Astrid"))
    assert set(note.mentions) == {cast.bo.id, cast.astrid.id}
    assert [(one["person"], one["once"]) for one in told(tx)] == [(str(cast.bo.id), f"mention:{note.id}")]


def test_a_closed_case_takes_notes_too(tx: Transaction, cast: Cast, case: Case) -> None:
    cancel(tx, cast.astrid, case.id, "double")
    assert write_note(tx, cast.astrid, case.id, Draft("Skrevet bagefter.")).words == "Skrevet bagefter."


def test_a_fresh_note_is_changed_by_its_writer_only_and_the_newly_named_are_told(
    tx: Transaction, cast: Cast, case: Case, at: At
) -> None:
    note = write_note(tx, cast.astrid, case.id, Draft("Aftalt fredag. @Bo"))
    with pytest.raises(Forbidden):
        change_note(tx, cast.bo, note.id, "Aftalt lørdag.")
    with at("2026-03-02 08:14"):
        change_note(tx, cast.astrid, note.id, "Aftalt torsdag. @Bo @Ditte")
    assert (tx.find(Note, note.id).words, note.changed_at is not None) == ("Aftalt torsdag. @Bo @Ditte", True)
    assert [one["person"] for one in told(tx)] == [str(cast.bo.id), str(cast.ditte.id)]
    assert len(trail(tx, "NoteChanged")) == 1


def test_after_a_quarter_of_an_hour_the_note_stands_and_is_corrected_by_another(
    tx: Transaction, cast: Cast, case: Case, at: At
) -> None:
    note = write_note(tx, cast.astrid, case.id, Draft("Aftalt fredag."))
    with at("2026-03-02 08:15"):
        with pytest.raises(Conflict) as refused:
            change_note(tx, cast.astrid, note.id, "Aftalt torsdag.")
        assert refused.value.code == "note_stands"
        fresh = write_note(tx, cast.bo, case.id, Draft("Det var torsdag.", corrects=note.id))
    assert (fresh.corrects_id, tx.find(Note, note.id).words) == (note.id, "Aftalt fredag.")


def test_a_note_corrects_only_one_of_its_own_case(tx: Transaction, cast: Cast, case: Case) -> None:
    other = a_case(tx, team=cast.north)
    strange = write_note(tx, cast.bo, other.id, Draft("I en anden sag."))
    with pytest.raises(NotFound):
        write_note(tx, cast.astrid, case.id, Draft("x", corrects=strange.id))
    with pytest.raises(NotFound):
        write_note(tx, cast.astrid, case.id, Draft("x", task=case.id))
