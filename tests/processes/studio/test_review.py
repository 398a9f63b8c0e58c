"""A draft is sent to review with a note to chosen colleagues, and rests meanwhile."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Forbidden, Invalid, Stale
from processes.records import DraftCondition, Promise
from processes.store.transaction import Transaction
from processes.studio.drafts import seen_draft
from processes.studio.hold import hold
from processes.studio.review import MOST_REVIEWERS, send_to_review
from processes.studio.review_standing import hash_of
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft
from tests.processes.studio.test_example_run import WRONG
from tests.reviewing import a_lawyer, in_review
from tests.trail import trail


def test_the_reviewers_are_told_and_may_read_it(tx: Transaction, cast: Cast) -> None:
    jura = a_lawyer(tx)
    with pytest.raises(Forbidden):
        seen_draft(tx, jura, a_draft(tx, cast).id)


def test_a_draft_in_review_rests(tx: Transaction, cast: Cast) -> None:
    olga, jura = a_colleague(tx), a_lawyer(tx)
    draft = in_review(tx, cast, olga, jura)
    assert (draft.condition, draft.held_by_id, set(draft.reviewer_ids)) == (
        DraftCondition.REVIEW,
        None,
        {olga.id, jura.id},
    )
    assert seen_draft(tx, jura, draft.id)[0] is draft
    told = tx.execute(select(Promise).where(Promise.kind == "notice")).scalars().all()
    assert {(one.facts["sort"], one.facts["person"]) for one in told} == {
        ("review_asked", str(olga.id)),
        ("review_asked", str(jura.id)),
    }
    assert trail(tx, "DraftSentToReview")[0].facts["draft"] == str(draft.id)
    with pytest.raises(Conflict, match="draft_is_review"):
        save_files(tx, cast.egon, draft.id, {DIAGRAM: "<oh/>"}, draft.revision)


def test_what_was_sent_is_kept_by_its_hash(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = a_draft(tx, cast)
    review = send_to_review(tx, cast.egon, draft.id, " Se her. ", [olga.id])
    assert (review.hash, review.note) == (hash_of(tx, draft), "Se her.")


def test_it_is_refused_without_a_note_or_anybody_else(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Invalid) as empty:
        send_to_review(tx, cast.egon, draft.id, " ", [])
    assert [one.code for one in empty.value.problems] == ["review_note_missing", "review_nobody"]
    with pytest.raises(Invalid) as own:
        send_to_review(tx, cast.egon, draft.id, "x" * 5000, [cast.egon.id])
    assert [one.code for one in own.value.problems] == ["review_too_long", "review_own"]
    assert MOST_REVIEWERS == 30


def test_others_than_owners_do_not_send_and_nobody_sends_twice(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = in_review(tx, cast, olga)
    with pytest.raises(Forbidden):
        send_to_review(tx, cast.astrid, draft.id, "Se.", [olga.id])
    with pytest.raises(Conflict, match="draft_is_review"):
        send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id])


def test_a_draft_somebody_edits_is_not_sent_over_her_head(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = a_draft(tx, cast)
    hold(tx, olga, draft.id)
    with pytest.raises(Stale, match="draft_held"):
        send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id])


def test_a_draft_whose_examples_turn_out_otherwise_is_sent_only_by_somebody_who_knows(
    tx: Transaction, cast: Cast
) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    save_files(tx, cast.egon, draft.id, {"examples/wrong.toml": WRONG}, 0)
    with pytest.raises(Invalid, match="example_otherwise"):
        send_to_review(tx, cast.egon, draft.id, "Se på det", [olga.id], though_otherwise=False)
    assert draft.condition == DraftCondition.DRAWING
    assert send_to_review(tx, cast.egon, draft.id, "Se på det", [olga.id], though_otherwise=True).draft_id == draft.id
