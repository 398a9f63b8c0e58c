"""The page of a review: who looks, who approved, and what the reader may do."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.review_page import review_page
from processes.studio.review_standing import hash_of
from tests.cast import Cast
from tests.drafts import a_colleague
from tests.reviewing import a_lawyer, approved, in_review


def test_each_reader_may_do_what_is_theirs(tx: Transaction, cast: Cast) -> None:
    olga, jura = a_colleague(tx), a_lawyer(tx)
    draft = in_review(tx, cast, olga, jura)
    mine, hers = review_page(tx, cast.egon, draft.id), review_page(tx, jura, draft.id)
    assert (mine.may_approve, mine.is_author, mine.may_publish, mine.may_send) == (False, True, True, True)
    assert (hers.may_approve, hers.is_author, hers.may_publish, hers.may_comment) == (True, False, False, True)
    assert mine.hash == hash_of(tx, draft)
    assert mine.review is not None
    assert (mine.review.by, set(mine.review.reviewers), mine.review.note) == (
        "Egon",
        {"Olga", "Jura"},
        "Se på rykkeren.",
    )
    with pytest.raises(Forbidden):
        review_page(tx, cast.astrid, draft.id)


def test_an_approval_is_shown_and_not_given_twice(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = approved(tx, cast, olga)
    page = review_page(tx, olga, draft.id)
    assert ([one.by for one in page.approved], page.may_approve) == (["Olga"], False)
