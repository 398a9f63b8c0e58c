"""Open remarks are found at their elements, answers and settled ones are not."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.comment import Place, answer, comment
from processes.studio.comment_settle import settle
from processes.studio.remarks_at import RemarkAt, remarks_at
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague
from tests.reviewing import a_lawyer, in_review


def test_only_what_waits_at_an_element_is_told(tx: Transaction, cast: Cast) -> None:
    olga, jura = a_colleague(tx), a_lawyer(tx)
    draft = in_review(tx, cast, olga)
    at = Place(DIAGRAM, "assess")
    asked = comment(tx, olga, draft.id, at, "Hvorfor to dage?")
    answer(tx, cast.egon, draft.id, asked.id, "Fordi tre er for længe.")
    settle(tx, olga, draft.id, comment(tx, olga, draft.id, at, "Fint").id)
    comment(tx, olga, draft.id, Place(), "Det hele er godt.")
    assert remarks_at(tx, cast.egon, draft.id) == (RemarkAt(DIAGRAM, "assess", "Hvorfor to dage?", olga.name),)
    with pytest.raises(Forbidden):
        remarks_at(tx, jura, draft.id)
