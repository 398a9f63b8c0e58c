"""Beginning an invented case."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from processes.errors import Forbidden, Invalid
from processes.records import Case, Entry, Tryout
from processes.store.transaction import Transaction
from processes.studio.sandbox_begin import begin, start_act
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.drafts import a_draft
from tests.processes.studio.invented import begun, jumped


def test_only_its_acts_are_written_and_that_the_draft_was_tried(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    cases = tx.one(select(func.count()).select_from(Case))
    begun(tx, cast.egon, draft.id)
    row = tx.one(select(Tryout))
    assert [one["did"] for one in row.acts] == ["start"]
    assert tx.one(select(func.count()).select_from(Case)) == cases
    assert tx.one(select(func.count()).select_from(Entry).where(Entry.kind == "DraftTried")) == 1


def test_beginning_anew_forgets_the_one_before(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    begun(tx, cast.egon, draft.id)
    assert len(tx.one(select(Tryout)).acts) == 1


def test_the_start_form_is_the_real_one(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Invalid) as refused:
        begin(tx, cast.egon, draft.id, start_act("start", MONDAY, {}, "nobody"))
    assert [one.where for one in refused.value.problems] == ["received"]
    with pytest.raises(Invalid, match=r"try\.no_start"):
        begin(tx, cast.egon, draft.id, start_act("SE9", MONDAY, {}, "amina"))
    with pytest.raises(Forbidden):
        begun(tx, cast.astrid, draft.id)
