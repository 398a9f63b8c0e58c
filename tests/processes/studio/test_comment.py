"""Remarks are about an element, a file, or the whole draft; they are answered, and those concerned are told."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Forbidden, Invalid, NotFound
from processes.records import DraftCondition, Promise
from processes.store.transaction import Transaction
from processes.studio.comment import Place, answer, comment, must_be_words, remark_of
from processes.studio.open import open_draft
from processes.studio.review_page import review_page
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft
from tests.reviewing import in_review
from tests.trail import trail


def test_a_remark_stands_at_its_element_and_is_answered(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = in_review(tx, cast, olga)
    made = comment(tx, olga, draft.id, Place(DIAGRAM, "assess"), "Hvem gør det?")
    answer(tx, cast.egon, draft.id, made.id, "Sagsbehandleren.")
    answer(tx, olga, draft.id, made.id, "Fint.")
    (said,) = review_page(tx, olga, draft.id).remarks
    assert (said.name.da, said.words, said.by, said.settled_by) == ("Vurdér ansøgning", "Hvem gør det?", "Olga", "")
    assert [(one.by, one.words) for one in said.answers] == [("Egon", "Sagsbehandleren."), ("Olga", "Fint.")]
    told = tx.execute(select(Promise).where(Promise.kind == "notice")).scalars().all()
    assert {one.facts["person"] for one in told if one.facts["sort"] == "draft_remarked"} == {
        str(cast.egon.id),
        str(olga.id),
    }
    assert [line.facts["element"] for line in trail(tx, "DraftRemarked")] == ["assess"] * 3


def test_a_remark_needs_words_and_a_place_that_is_there(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    for place in (Place(DIAGRAM, "nowhere"), Place("forms/nowhere.json")):
        with pytest.raises(Invalid) as refused:
            comment(tx, cast.egon, draft.id, place, "Hvad?")
        assert refused.value.problems[0].code == "remark_nowhere"
    for words in ("", "x" * 5000):
        with pytest.raises(Invalid):
            must_be_words(words)


def test_strangers_do_not_remark_and_a_draft_that_is_gone_is_not_remarked_on(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Forbidden):
        comment(tx, cast.astrid, draft.id, Place(), "Hej.")
    made = comment(tx, cast.egon, draft.id, Place(), "Hej.")
    assert remark_of(tx, draft, made.id) is made
    other = open_draft(tx, cast.egon, "review", title="Den anden")
    with pytest.raises(NotFound):
        remark_of(tx, other, made.id)
    draft.condition = DraftCondition.DISCARDED
    with pytest.raises(Conflict, match="draft_is_discarded"):
        comment(tx, cast.egon, draft.id, Place(), "Hej.")
