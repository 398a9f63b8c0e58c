"""Publishing a draft: what somebody else approved becomes the version that new cases follow, now or from a day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.audit.kinds.review import DraftPublished
from processes.audit.trail import record
from processes.definitions.begin_term import promise_terms
from processes.definitions.package import Package
from processes.definitions.publish import followed, publish
from processes.errors import Conflict, Invalid, Problem
from processes.promises.promise import promise
from processes.records import Definition, Draft, DraftCondition, Person, Version
from processes.store.transaction import Transaction
from processes.studio.content import package_of
from processes.studio.example_run import must_turn_out
from processes.studio.review_standing import approval_of, reviewed_draft, running_review
from processes.studio.versions import locked_definition

LEAST = 10  # characters of a change note
MOST = 4000
FURTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Wish:
    """How a draft is to be published: what changes for whom, from when (None: now), knowing that it is behind."""

    note: str
    valid_from: datetime | None = None
    though_behind: bool = False


def publish_draft(tx: Transaction, person: Person, draft_id: UUID, wish: Wish) -> Version:
    """Make the approved draft a version, and promise to tell those whom it concerns.

    Raises ``Conflict``: not approved by somebody else exactly as it stands (``draft_not_approved``), begun from a
    version that is not the newest any more (``draft_behind``, unless ``though_behind``), or another version waits
    (``version_waits``); ``Invalid`` for a note that says nothing, a day that is past, with every fault of the
    checks, and with each example that turns out otherwise (``examples_differ``).
    """
    draft, definition = reviewed_draft(tx, person, draft_id, Permission.PUBLISH)
    locked_definition(tx, definition.key)  # what is newest stays so until this is published
    if draft.condition not in (DraftCondition.REVIEW, DraftCondition.APPROVED):
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))
    _must_be_said(wish)
    package = package_of(tx, draft)
    approval = approval_of(tx, draft, package.hash)
    if approval is None:
        raise Conflict("draft_not_approved", draft=str(draft.id))
    if not wish.though_behind:
        must_not_be_behind(tx, draft, definition)
    _must_change_something(tx, definition, package, wish)
    must_turn_out(tx, draft, definition)
    before = definition.newest_id
    version = publish(tx, person, package, wish.note.strip(), wish.valid_from)
    promise_terms(tx, version, before)
    review = running_review(tx, draft)
    if review is not None:
        review.ended_at, review.ended_by_id = clock.now(), person.id
    draft.condition, draft.version_id, draft.note = DraftCondition.PUBLISHED, version.id, version.note
    draft.valid_from = version.valid_from
    tx.flush()
    entry = DraftPublished(definition.key, draft.id, version.number, approval.person_id, version.valid_from)
    record(tx, person, entry)
    promise(tx, "version.tell", key=f"version:{version.id}", version=str(version.id))
    return version


def must_not_be_behind(tx: Transaction, draft: Draft, definition: Definition) -> None:
    """Raise ``Conflict`` when a version came since: what is new in it is not in this draft, and would be gone."""
    newest = newest_of(tx, definition)
    if newest is not None and draft.based_on_id != newest.id:
        began = tx.find(Version, draft.based_on_id).number if draft.based_on_id else 0
        raise Conflict("draft_behind", began=began, newest=newest.number)


def newest_of(tx: Transaction, definition: Definition) -> Version | None:
    """The version a draft takes over from: of those that wait for their day the last, else the one in force."""
    return followed(tx, definition, ahead=True)


def _must_be_said(wish: Wish) -> None:
    problems = []
    if not LEAST <= len(wish.note.strip()) <= MOST:
        problems.append(Problem("publish_note_short", "note", {"least": LEAST, "most": MOST}))
    if wish.valid_from is not None and wish.valid_from < clock.now() - timedelta(minutes=5):
        problems.append(Problem("publish_in_the_past", "valid_from", {"at": wish.valid_from}))
    if wish.valid_from is not None and wish.valid_from > clock.now() + FURTHEST:
        problems.append(Problem("publish_too_far", "valid_from", {"at": wish.valid_from}))
    if problems:
        raise Invalid(problems)


def _must_change_something(tx: Transaction, definition: Definition, package: Package, wish: Wish) -> None:
    """What is in force today is something else again on the day after another version has begun."""
    ahead = wish.valid_from is not None and wish.valid_from > clock.now()
    before = followed(tx, definition, ahead=ahead)
    if before is not None and before.hash == package.hash:
        raise Conflict("publish_nothing_new", number=before.number)
