"""What a colleague writes on a task is kept, within bounds."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Invalid
from processes.records import NoteKind, TaskNote
from processes.store.transaction import Transaction
from processes.tasks.noting import LONGEST, Said, keep_note
from tests.builders import a_case, a_task
from tests.cast import Cast


def test_words_are_kept_with_who_wrote_them_and_to_whom(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    keep_note(tx, task, cast.astrid, Said(NoteKind.ASKED, "  Ring til\0 arbejdspladsen \n", to=cast.bo.id))
    note = tx.one(select(TaskNote))
    assert (note.text, note.kind, note.person_id, note.to_id) == (
        "Ring til arbejdspladsen",
        "asked",
        cast.astrid.id,
        cast.bo.id,
    )


def test_nothing_is_kept_of_nothing_unless_words_are_needed(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    keep_note(tx, task, cast.astrid, Said(NoteKind.HANDED, " \n"))
    assert tx.execute(select(TaskNote)).first() is None
    with pytest.raises(Invalid) as refused:
        keep_note(tx, task, cast.astrid, Said(NoteKind.ASKED, " "), needed=True)
    assert (refused.value.code, refused.value.problems[0].where) == ("words_missing", "note")


def test_a_novel_is_refused(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    keep_note(tx, task, cast.astrid, Said(NoteKind.HANDED, "x" * LONGEST))
    with pytest.raises(Invalid) as refused:
        keep_note(tx, task, cast.astrid, Said(NoteKind.HANDED, "x" * (LONGEST + 1)))
    assert refused.value.facts == {"size": LONGEST + 1, "limit": LONGEST}
