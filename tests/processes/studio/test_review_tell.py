"""What happened to a draft is told to everybody but whoever did it."""

from __future__ import annotations

from sqlalchemy import select

from processes.records import Definition, Promise
from processes.store.transaction import Transaction
from processes.studio.review_tell import tell
from tests.cast import Cast
from tests.drafts import a_colleague, a_draft


def test_whoever_did_it_is_not_told_and_nobody_twice(tx: Transaction, cast: Cast) -> None:
    olga, draft = a_colleague(tx), a_draft(tx, cast)
    about = (tx.find(Definition, draft.definition_id), draft)
    for _ in range(2):
        tell(tx, "draft_remarked", [olga.id, olga.id, None, cast.egon.id], about, cast.egon, "1")
    promised = tx.execute(select(Promise).where(Promise.kind == "notice")).scalars().all()
    assert {(one.facts["person"], one.facts["once"]) for one in promised} == {(str(olga.id), "draft_remarked:1")}
    assert promised[0].facts["place"] == f"studio/drafts/{draft.id}/review"
