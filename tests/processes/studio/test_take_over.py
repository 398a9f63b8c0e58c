"""Taking over: the first is told, and what was saved stays."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Stale
from processes.records import Entry, Promise
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.hold import hold
from processes.studio.page import page
from processes.studio.save import save_files
from processes.studio.take_over import take_over
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft


def test_the_first_cannot_save_any_more_and_is_told_by_whom(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    saved = save_files(tx, cast.egon, draft.id, {DIAGRAM: "<egon/>"}, draft.revision)
    take_over(tx, olga, draft.id)
    with pytest.raises(Stale, match="draft_held"):
        save_files(tx, cast.egon, draft.id, {DIAGRAM: "<more/>"}, saved.revision)
    assert content_of(tx, draft)[DIAGRAM] == "<egon/>"
    assert page(tx, cast.egon, draft.id).taken_by == olga.name
    assert page(tx, olga, draft.id).taken_by == ""
    entry = tx.one(select(Entry).where(Entry.kind == "DraftTakenOver"))
    assert entry.facts["holder"] == str(cast.egon.id)
    told = tx.one(select(Promise).where(Promise.kind == "notice"))
    assert (told.facts["sort"], told.facts["person"], told.facts["who"]) == (
        "draft_taken",
        str(cast.egon.id),
        olga.name,
    )


def test_whoever_takes_it_back_has_nothing_more_to_be_told(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    hold(tx, cast.egon, draft.id)
    take_over(tx, olga, draft.id)
    take_over(tx, cast.egon, draft.id)
    assert page(tx, cast.egon, draft.id).taken_by == ""
    assert page(tx, olga, draft.id).taken_by == cast.egon.name


def test_a_draft_nobody_holds_is_taken_without_a_word(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    take_over(tx, cast.egon, draft.id)
    assert draft.taken_from_id is None
    assert tx.maybe(select(Entry).where(Entry.kind == "DraftTakenOver")) is None
