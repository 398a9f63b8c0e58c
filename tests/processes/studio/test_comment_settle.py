"""A remark is settled once, by whoever may remark, and opened again."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.comment import Place, answer, comment
from processes.studio.comment_settle import open_again, settle
from processes.studio.review_page import review_page
from tests.cast import Cast
from tests.drafts import a_draft
from tests.trail import trail


def test_a_remark_is_settled_and_opened_again(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    made = comment(tx, cast.egon, draft.id, Place(), "Husk det.")
    said = answer(tx, cast.egon, draft.id, made.id, "Ja.")
    assert settle(tx, cast.egon, draft.id, said.id) is made
    settle(tx, cast.egon, draft.id, made.id)
    assert review_page(tx, cast.egon, draft.id).open_remarks == 0
    assert len(trail(tx, "RemarkSettled")) == 1
    open_again(tx, cast.egon, draft.id, made.id)
    assert review_page(tx, cast.egon, draft.id).open_remarks == 1
    with pytest.raises(Forbidden):
        settle(tx, cast.astrid, draft.id, made.id)
