"""A draft's title can be changed while it is on its way."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Forbidden, Invalid
from processes.records import Entry
from processes.store.transaction import Transaction
from processes.studio.discard import discard
from processes.studio.open import TITLE_LIMIT
from processes.studio.rename import rename_draft
from tests.cast import Cast
from tests.drafts import a_draft


def test_the_title_is_changed_and_noted_once(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    for _ in range(2):
        rename_draft(tx, cast.egon, draft.id, "  Rykker efter fire dage ")
    assert draft.title == "Rykker efter fire dage"
    entry = tx.one(select(Entry).where(Entry.kind == "DraftRenamed"))
    assert entry.facts["draft"] == str(draft.id)


@pytest.mark.parametrize(
    ("title", "code"), [(" ", "draft_title_missing"), ("x" * (TITLE_LIMIT + 1), "draft_title_long")]
)
def test_a_title_says_something_and_is_short(tx: Transaction, cast: Cast, title: str, code: str) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Invalid) as refused:
        rename_draft(tx, cast.egon, draft.id, title)
    assert [(one.code, one.where) for one in refused.value.problems] == [(code, "title")]


def test_only_whoever_may_write_renames_and_not_what_is_thrown_away(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Forbidden):
        rename_draft(tx, cast.frida, draft.id, "Noget andet")
    discard(tx, cast.egon, draft.id)
    with pytest.raises(Conflict, match="draft_is_discarded"):
        rename_draft(tx, cast.egon, draft.id, "Noget andet")
