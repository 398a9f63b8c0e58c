"""Ending a conflict of interest."""

from __future__ import annotations

import pytest

from processes.errors import AlreadyDone, Forbidden
from processes.people.conflict_declare import Why, declare_conflict
from processes.people.conflict_end import end_conflict
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast
from tests.trail import of_case


def test_only_her_leader_ends_it_and_once(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    declared = declare_conflict(tx, cast.astrid, cast.astrid.id, case.id, Why("friend"))
    with pytest.raises(Forbidden):
        end_conflict(tx, cast.astrid, declared.conflict_id)
    end_conflict(tx, cast.ditte, declared.conflict_id)
    tx.session.refresh(cast.astrid)
    assert cast.astrid.barred_case_ids == frozenset()
    assert of_case(tx, case.id)[0].kind == "ConflictEnded"
    with pytest.raises(AlreadyDone):
        end_conflict(tx, cast.ditte, declared.conflict_id)
