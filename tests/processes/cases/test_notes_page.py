"""All notes on a page of their own."""

from __future__ import annotations

import pytest

from processes.cases.notes_page import notes_page
from processes.cases.notes_write import Draft, write_note
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen
from tests.cast import Cast


def test_who_works_on_the_case_reads_and_writes_and_who_only_may_see_it_reads(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx))
    write_note(tx, cast.astrid, case.id, Draft("Ringede."))
    for person, writes in ((cast.bo, True), (cast.frida, False)):
        page = notes_page(tx, person, case.id)
        assert ([one.words for one in page.notes.rows], page.may_write, page.citizen) == (
            ["Ringede."],
            writes,
            "Amina Khan",
        )
    with pytest.raises(Forbidden):
        notes_page(tx, cast.carla, case.id)
