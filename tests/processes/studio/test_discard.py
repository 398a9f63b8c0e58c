"""A draft that is thrown away can be brought back."""

from __future__ import annotations

import pytest

from processes.errors import Conflict, Forbidden, Stale
from processes.records import DraftCondition
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.discard import bring_back, discard
from processes.studio.hold import hold
from processes.studio.publish import Wish, publish_draft
from processes.studio.review import send_to_review
from processes.studio.review_standing import approvals, running_review
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft
from tests.reviewing import NOTE, approved


def test_it_comes_back_as_it_was(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: "<a/>"}, draft.revision)
    discard(tx, cast.egon, draft.id)
    with pytest.raises(Conflict, match="draft_is_discarded"):
        save_files(tx, cast.egon, draft.id, {DIAGRAM: "<b/>"}, draft.revision)
    with pytest.raises(Conflict, match="draft_is_discarded"):
        discard(tx, cast.egon, draft.id)
    bring_back(tx, cast.egon, draft.id)
    assert content_of(tx, draft)[DIAGRAM] == "<a/>"
    assert draft.condition == DraftCondition.DRAWING


def test_it_is_not_thrown_away_under_another_s_hands(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    hold(tx, olga, draft.id)
    with pytest.raises(Stale, match="draft_held"):
        discard(tx, cast.egon, draft.id)


def test_what_was_not_thrown_away_is_not_brought_back(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Conflict, match="draft_is_drawing"):
        bring_back(tx, cast.egon, draft.id)
    with pytest.raises(Forbidden):
        discard(tx, cast.astrid, draft.id)


def test_what_was_approved_comes_back_to_be_looked_at_again(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = approved(tx, cast, olga)
    discard(tx, cast.egon, draft.id)
    bring_back(tx, cast.egon, draft.id)
    assert (running_review(tx, draft), approvals(tx, draft), draft.reviewer_ids) == (None, [], [])
    send_to_review(tx, cast.egon, draft.id, "Se igen.", [olga.id])
    with pytest.raises(Conflict, match="draft_not_approved"):
        publish_draft(tx, cast.egon, draft.id, Wish(NOTE))
