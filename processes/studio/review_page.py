"""All that the page of a review shows: who looks, what they remarked, who approved, and what the reader may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.language import Text
from processes.records import Draft, DraftCondition, Person, Remark, Review
from processes.store.transaction import Transaction
from processes.studio.drafts import seen_draft
from processes.studio.review_standing import approvals, hash_of, running_review


@dataclass(frozen=True, slots=True)
class Said:
    """One remark with its answers; ``settled_by`` empty: it is open."""

    id: UUID
    file: str
    element: str
    name: Text
    words: str
    by: str
    at: datetime
    settled_by: str
    answers: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Approved:
    """One approval that counts."""

    by: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Sent:
    """One review, the one that runs or one that ended."""

    note: str
    by: str
    at: datetime
    reviewers: tuple[str, ...]
    ended_at: datetime | None
    ended_by: str
    ended_why: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """``hash`` is that of what the reader sees: approving names it, so that nothing else is approved."""

    condition: DraftCondition
    hash: str
    review: Sent | None
    earlier: tuple[Sent, ...]
    approved: tuple[Approved, ...]
    remarks: tuple[Said, ...]
    may_send: bool
    may_comment: bool
    may_approve: bool
    is_author: bool
    may_publish: bool

    @property
    def open_remarks(self) -> int:
        """How many remarks wait for something."""
        return sum(not one.settled_by for one in self.remarks)


def review_page(tx: Transaction, person: Person, draft_id: UUID) -> ReviewPage:
    """The review of this draft. Raises ``Forbidden`` for whoever may not see it."""
    draft, definition = seen_draft(tx, person, draft_id)
    relations = draft.relations_to(person, definition)
    known = approvals(tx, draft)
    runs = running_review(tx, draft)
    names = _Names(tx)
    return ReviewPage(
        condition=DraftCondition(draft.condition),
        hash=hash_of(tx, draft),
        review=_sent(runs, names) if runs else None,
        earlier=tuple(_sent(one, names) for one in _reviews(tx, draft) if one.ended_at is not None),
        approved=tuple(Approved(names[one.person_id], one.made_at, one.words) for one in known),
        remarks=_remarks(tx, draft, names),
        may_send=allowed(person, Permission.SEND_TO_REVIEW, relations),
        may_comment=allowed(person, Permission.COMMENT_DRAFT, relations) and draft.is_living,
        may_approve=allowed(person, Permission.APPROVE_DRAFT, relations)
        and all(one.person_id != person.id for one in known),
        is_author=Relation.AUTHOR in relations,
        may_publish=allowed(person, Permission.PUBLISH, relations),
    )


class _Names(dict[UUID | None, str]):
    """The names of people, each asked for once."""

    def __init__(self, tx: Transaction) -> None:
        super().__init__({None: ""})
        self.tx = tx

    def __missing__(self, key: UUID | None) -> str:
        assert key is not None  # noqa: S101  (None is there from the beginning)
        self[key] = self.tx.find(Person, key).name
        return self[key]


def _reviews(tx: Transaction, draft: Draft) -> list[Review]:
    wanted = select(Review).where(Review.draft_id == draft.id).order_by(Review.sent_at.desc())
    return list(tx.execute(wanted).scalars())


def _sent(one: Review, names: Mapping[UUID | None, str]) -> Sent:
    reviewers = tuple(names[each] for each in one.reviewer_ids)
    ended = one.ended_at, names[one.ended_by_id], one.ended_why or ""
    return Sent(one.note, names[one.sent_by_id], one.sent_at, reviewers, *ended)


def _remarks(tx: Transaction, draft: Draft, names: Mapping[UUID | None, str]) -> tuple[Said, ...]:
    """Open remarks before those that are settled, each with its answers in the order they came."""
    wanted = select(Remark).where(Remark.draft_id == draft.id).order_by(Remark.made_at, Remark.id)
    rows = list(tx.execute(wanted).scalars())
    found = [
        _said(one, names, tuple(_said(each, names) for each in rows if each.answers_id == one.id))
        for one in rows
        if one.answers_id is None
    ]
    return tuple(sorted(found, key=lambda one: bool(one.settled_by)))


def _said(one: Remark, names: Mapping[UUID | None, str], answers: tuple[Said, ...] = ()) -> Said:
    name = Text(one.name_da, one.name_en)
    by, settled = names[one.person_id], names[one.settled_by_id]
    return Said(one.id, one.file, one.element, name, one.words, by, one.made_at, settled, answers)
