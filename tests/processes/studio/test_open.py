"""A draft begins with everything its version holds."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Forbidden, NotFound
from processes.records import Definition, DraftCondition, Entry, Version
from processes.store.transaction import Transaction
from processes.studio.content import content_of, package_of
from processes.studio.open import open_draft
from tests.builders import a_version
from tests.cast import Cast
from tests.drafts import a_colleague, a_draft
from tests.situations import publish_review, review


def test_it_holds_what_the_newest_version_holds(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast, "  Rykker\n efter to dage ")
    assert content_of(tx, draft) == dict(review().content)
    assert package_of(tx, draft).hash == review().hash
    assert (draft.title, draft.condition, draft.person_id) == (
        "Rykker efter to dage", DraftCondition.DRAWING, cast.egon.id,
    )  # fmt: skip
    entry = tx.one(select(Entry).where(Entry.kind == "DraftOpened"))
    assert entry.facts == {"definition": "review", "draft": str(draft.id), "version": 1}


def test_it_may_begin_from_an_older_version_of_the_process(tx: Transaction, cast: Cast) -> None:
    definition = publish_review(tx, cast.egon)
    first = tx.one(select(Version).where(Version.definition_id == definition.id))
    draft = open_draft(tx, a_colleague(tx), "review", first.id)
    assert draft.based_on_id == first.id


def test_another_process_s_version_and_a_process_without_one_are_not_found(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    stranger = a_version(tx, cast.egon)
    with pytest.raises(NotFound):
        open_draft(tx, cast.egon, "review", stranger.id)
    with pytest.raises(NotFound):
        open_draft(tx, cast.egon, tx.find(Definition, stranger.definition_id).key)
    with pytest.raises(NotFound):
        open_draft(tx, cast.egon, "nobody_drew_this")


def test_a_caseworker_begins_none(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    with pytest.raises(Forbidden):
        open_draft(tx, cast.astrid, "review")
