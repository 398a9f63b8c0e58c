"""All processes on one page: what runs, what is stuck, what is suggested, what comes."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.records import Condition
from processes.store.transaction import Transaction
from processes.studio.landscape import landscape
from processes.studio.open import open_draft
from processes.studio.suggest import suggest
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case


def test_a_process_with_its_figures_and_drafts(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    a_running_case(tx, cast, citizen=a_citizen(tx, "Bo Bosen", "7203882766"))
    case.condition = Condition.STUCK
    suggest(tx, cast.astrid, "review", "assess", "Husk bilag")
    draft = open_draft(tx, cast.egon, "review", title="To dage")
    tx.flush()
    told = landscape(tx, cast.egon)
    (row,) = told.rows
    assert (row.key, row.version, row.running, row.stuck, row.suggestions, row.is_own) == ("review", 1, 2, 1, 1, True)
    assert [(one.id, one.title, one.condition) for one in row.coming] == [(draft.id, "To dage", "drawing")]
    assert [one.id for _, one in told.drafts] == [draft.id]
    assert landscape(tx, cast.frida).drafts == ()


def test_it_is_not_for_everybody(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        landscape(tx, cast.astrid)
