"""A draft that is drawn on loses its approvals; its remarks stay."""

from __future__ import annotations

import pytest

from processes.errors import Conflict, Forbidden, Invalid
from processes.records import DraftCondition
from processes.store.transaction import Transaction
from processes.studio.comment import Place, comment
from processes.studio.publish import Wish, publish_draft
from processes.studio.review import send_to_review
from processes.studio.review_page import review_page
from processes.studio.review_redraw import redraw
from processes.studio.review_standing import approvals, running_review
from tests.cast import Cast
from tests.drafts import a_colleague
from tests.reviewing import NOTE, a_lawyer, approved, changed, in_review
from tests.trail import trail


def test_an_edit_voids_the_approval(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = approved(tx, cast, olga)
    redraw(tx, cast.egon, draft.id, "Jeg så en fejl.")
    assert (draft.condition, draft.reviewer_ids, approvals(tx, draft)) == (DraftCondition.DRAWING, [], [])
    assert running_review(tx, draft) is None
    changed(tx, cast.egon, draft, days=1)
    send_to_review(tx, cast.egon, draft.id, "Igen.", [olga.id])
    with pytest.raises(Conflict, match="draft_not_approved"):
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))
    assert trail(tx, "DraftSentBack")[0].facts["draft"] == str(draft.id)


def test_a_reviewer_sends_it_back_and_remarks_stay(tx: Transaction, cast: Cast) -> None:
    jura = a_lawyer(tx)
    draft = in_review(tx, cast, jura)
    comment(tx, jura, draft.id, Place(), "Hjemlen mangler.")
    redraw(tx, jura, draft.id, "Se bemærkningen.")
    page = review_page(tx, cast.egon, draft.id)
    assert ([one.words for one in page.remarks], page.review) == (["Hjemlen mangler."], None)
    assert [(one.ended_by, one.ended_why) for one in page.earlier] == [("Jura", "Se bemærkningen.")]


def test_it_is_refused_without_a_reason_twice_and_to_strangers(tx: Transaction, cast: Cast) -> None:
    draft = in_review(tx, cast, a_colleague(tx))
    for why, code in ((" ", "redraw_why_missing"), ("x" * 5000, "review_too_long")):
        with pytest.raises(Invalid) as refused:
            redraw(tx, cast.egon, draft.id, why)
        assert refused.value.problems[0].code == code
    with pytest.raises(Forbidden):
        redraw(tx, cast.astrid, draft.id, "Nej.")
    redraw(tx, cast.egon, draft.id, "Nej.")
    with pytest.raises(Conflict, match="draft_is_drawing"):
        redraw(tx, cast.egon, draft.id, "Nej.")
