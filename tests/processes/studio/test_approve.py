"""Somebody who has not drawn it approves exactly what she saw; nobody else, and nothing else."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.access.permissions import Permission, Relation, Role
from processes.access.policy import POLICY
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid, Stale
from processes.records import DraftCondition, Person, Promise
from processes.store.transaction import Transaction
from processes.studio.approve import approve, must_not_be_own
from processes.studio.copy import copy_of
from processes.studio.review import send_to_review
from processes.studio.review_standing import hash_of
from tests.cast import Cast, a_person
from tests.drafts import a_colleague, a_draft
from tests.reviewing import a_lawyer, changed, in_review
from tests.trail import trail


def test_a_colleague_approves(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = in_review(tx, cast, olga)
    made = approve(tx, olga, draft.id, hash_of(tx, draft), " Fint. ")
    assert (draft.condition, made.person_id, made.words) == (DraftCondition.APPROVED, olga.id, "Fint.")
    told = list(tx.execute(select(Promise.facts).where(Promise.facts["sort"].astext == "draft_approved")).scalars())
    assert [one["person"] for one in told] == [str(cast.egon.id)]
    assert trail(tx, "DraftApproved")[0].facts["hash"] == made.hash == hash_of(tx, draft)
    with pytest.raises(AlreadyDone, match="draft_approved_already"):
        approve(tx, olga, draft.id, made.hash)


def test_a_lawyer_who_was_asked_approves_and_one_who_was_not_does_not(tx: Transaction, cast: Cast) -> None:
    jura = a_lawyer(tx)
    draft = in_review(tx, cast, a_colleague(tx))
    with pytest.raises(Forbidden):
        approve(tx, jura, draft.id, hash_of(tx, draft))
    draft.reviewer_ids = [*draft.reviewer_ids, jura.id]
    assert approve(tx, jura, draft.id, hash_of(tx, draft)).person_id == jura.id


def test_the_author_cannot_approve_her_own_whatever_her_roles(tx: Transaction, cast: Cast) -> None:
    draft = in_review(tx, cast, a_colleague(tx))
    cast.egon.roles = [role.value for role in Role]
    with pytest.raises(Forbidden, match="approve_own"):
        approve(tx, cast.egon, draft.id, hash_of(tx, draft))


def test_nobody_who_saved_a_file_can_not_even_if_another_saved_it_again(tx: Transaction, cast: Cast) -> None:
    olga, other = a_colleague(tx), a_person(tx, "oda", Role.PROCESS_OWNER)
    tx.flush()
    draft = changed(tx, olga, a_draft(tx, cast), days=1)
    changed(tx, cast.egon, draft, days=2)
    send_to_review(tx, cast.egon, draft.id, "Se.", [olga.id, other.id])
    with pytest.raises(Forbidden, match="approve_own"):
        approve(tx, olga, draft.id, hash_of(tx, draft))
    assert approve(tx, other, draft.id, hash_of(tx, draft)).person_id == other.id


def test_a_copy_does_not_wash_the_hands(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = changed(tx, cast.egon, a_draft(tx, cast))
    copy = copy_of(tx, olga, draft.id)
    copy.held_by_id = copy.held_until = None
    send_to_review(tx, olga, copy.id, "Se.", [a_lawyer(tx).id])
    with pytest.raises(Forbidden, match="approve_own"):
        approve(tx, cast.egon, copy.id, hash_of(tx, copy))


def test_the_policy_itself_says_so(cast: Cast) -> None:
    rule = POLICY[Permission.APPROVE_DRAFT]
    assert not rule.holds([role.value for role in Role], frozenset(Relation))


def test_what_is_not_as_she_saw_it_is_not_approved(tx: Transaction, cast: Cast) -> None:
    olga = a_colleague(tx)
    draft = in_review(tx, cast, olga)
    with pytest.raises(Stale, match="draft_not_as_seen"):
        approve(tx, olga, draft.id, "what stood before")
    with pytest.raises(Invalid):
        approve(tx, olga, draft.id, hash_of(tx, draft), "x" * 5000)


def test_a_draft_that_is_being_drawn_is_not_approved(tx: Transaction, cast: Cast) -> None:
    olga: Person = a_colleague(tx)
    draft = changed(tx, cast.egon, a_draft(tx, cast))
    must_not_be_own(tx, olga, draft.id)
    with pytest.raises(Conflict, match="draft_is_drawing"):
        approve(tx, olga, draft.id, hash_of(tx, draft))
