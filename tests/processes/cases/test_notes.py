"""The notes of a case as its page shows them."""

from __future__ import annotations

from datetime import datetime

import pytest

from processes.cases.notes import SHOWN, notes
from processes.cases.notes_write import Draft, write_note
from processes.records import Case
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast


@pytest.fixture
def case(tx: Transaction, cast: Cast, monday: datetime) -> Case:
    return a_case(tx, team=cast.north)


def test_the_newest_come_first_and_the_others_are_counted(tx: Transaction, cast: Cast, case: Case) -> None:
    for number in range(SHOWN + 2):
        write_note(tx, cast.astrid, case.id, Draft(f"Nr. {number}"))
    shown = notes(tx, cast.bo, case, health=True)
    assert (shown.rows[0].words, len(shown.rows), shown.total) == (
        f"Nr. {SHOWN + 1}",
        SHOWN,
        SHOWN + 2,
    )
    everything = notes(tx, cast.bo, case, health=True, limit=None)
    assert len(everything.rows) == everything.total == SHOWN + 2


def test_a_note_that_tells_of_health_is_there_but_its_words_are_not(tx: Transaction, cast: Cast, case: Case) -> None:
    write_note(tx, cast.astrid, case.id, Draft("Ondt i ryggen.", special=True))
    assert [one.words for one in notes(tx, cast.bo, case, health=False).rows] == [None]
    assert [one.words for one in notes(tx, cast.bo, case, health=True).rows] == ["Ondt i ryggen."]


def test_only_its_writer_may_change_a_fresh_note(tx: Transaction, cast: Cast, case: Case) -> None:
    write_note(tx, cast.astrid, case.id, Draft("@Bo se her"))
    (own,), (others,) = (notes(tx, one, case, health=True).rows for one in (cast.astrid, cast.bo))
    assert (own.may_change, others.may_change, own.mentions, own.by) == (True, False, ("Bo",), "Astrid")


def test_a_correction_and_what_it_corrects_point_to_each_other(tx: Transaction, cast: Cast, case: Case) -> None:
    old = write_note(tx, cast.astrid, case.id, Draft("Fredag."))
    write_note(tx, cast.bo, case.id, Draft("Torsdag.", corrects=old.id))
    fresh, before = notes(tx, cast.bo, case, health=True).rows
    assert (fresh.corrects, fresh.corrected) == (old.written_at, False)
    assert (before.corrects, before.corrected) == (None, True)
