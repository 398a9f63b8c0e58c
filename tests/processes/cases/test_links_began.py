"""A case that began another is tied to it, and both trails say so."""

from __future__ import annotations

from sqlalchemy import select

from processes.cases.links_began import BEGAN, began
from processes.records import CaseLink
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast
from tests.trail import trail


def test_the_tie_goes_from_the_first_to_the_second(tx: Transaction, cast: Cast) -> None:
    source, fresh = a_case(tx, team=cast.north), a_case(tx, team=cast.north)
    began(tx, source.id, fresh.id)
    tie = tx.one(select(CaseLink))
    assert (tie.case_id, tie.other_id, tie.kind, tie.made_by_id) == (source.id, fresh.id, BEGAN, None)
    assert {entry.case_id for entry in trail(tx, "CasesLinked")} == {source.id, fresh.id}
