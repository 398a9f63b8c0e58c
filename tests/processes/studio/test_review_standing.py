"""An approval counts for exactly what it was given for, and only from somebody with no hand in it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from processes.access.permissions import Permission
from processes.errors import Forbidden, NotFound
from processes.store.transaction import Transaction
from processes.studio.content import package_of
from processes.studio.review_standing import approval_of, approvals, hash_of, reviewed_draft, running_review
from tests.cast import Cast
from tests.drafts import a_colleague
from tests.reviewing import approved


def test_the_hash_is_the_version_s(tx: Transaction, cast: Cast) -> None:
    draft = approved(tx, cast, a_colleague(tx))
    assert hash_of(tx, draft) == package_of(tx, draft).hash


def test_only_the_same_content_is_approved(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = approved(tx, cast, olga)
    (made,) = approvals(tx, draft)
    assert approval_of(tx, draft, hash_of(tx, draft)) is made
    assert approval_of(tx, draft, "other") is None
    draft.writer_ids = [*draft.writer_ids, olga.id]  # whatever way she came to have a hand in it
    assert approval_of(tx, draft, hash_of(tx, draft)) is None
    assert running_review(tx, draft) is not None


def test_a_draft_is_found_only_by_who_may(tx: Transaction, cast: Cast) -> None:
    draft = approved(tx, cast, a_colleague(tx))
    with pytest.raises(Forbidden):
        reviewed_draft(tx, cast.astrid, draft.id, Permission.COMMENT_DRAFT)
    with pytest.raises(NotFound):
        reviewed_draft(tx, cast.egon, uuid4(), Permission.COMMENT_DRAFT)
