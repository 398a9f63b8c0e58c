"""Half-filled answers: kept as they are typed, and forgotten when the task is done (motion/completing)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert

from processes import clock
from processes.errors import Conflict
from processes.forms.answers import Raw
from processes.records import AnswerDraft
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Writing:
    """Where one types: the open page, its device, and the revision of the draft it began with (0: there was none).

    ``seen`` None asks nothing: what is typed replaces whatever is kept.
    """

    seen: int | None = None
    page: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft that was kept: when, and as which revision."""

    at: datetime
    revision: int


def keep_draft(
    tx: Transaction, task_id: UUID, person_id: UUID, answers: dict[str, Any], at: Writing | None = None
) -> Kept:
    """Write or replace this person's draft of this task; characters the database cannot hold (NUL) are left out.

    A page that began with an older revision than the one that stands does not replace it: ``Conflict``, unless both say
    the same, or it was this page that wrote it.
    """
    at, answers, now = at or Writing(), _storable(answers), clock.now()
    key = {"task_id": task_id, "person_id": person_id}
    marks = {"page": at.page, "device": at.device, "saved_at": now}
    statement = insert(AnswerDraft).values(**key, answers=answers, begun_at=now, revision=1, **marks)
    written = tx.execute(
        statement.on_conflict_do_update(
            index_elements=["task_id", "person_id"],
            set_={"answers": statement.excluded.answers, "revision": AnswerDraft.revision + 1, **marks},
            where=None if at.seen is None else _as_seen(at, statement.excluded.answers),
        ).returning(AnswerDraft.revision)
    ).scalar_one_or_none()
    if written is None:
        stands = tx.execute(select(AnswerDraft.saved_at).filter_by(**key)).scalar()
        raise Conflict("draft_changed", task=str(task_id), at=stands)
    return Kept(now, written)


def must_be_newest(tx: Transaction, task_id: UUID, person_id: UUID, raw: Raw, at: Writing) -> None:
    """Raise ``Conflict("draft_changed")`` when this person has written something else elsewhere since the page began.

    The draft is held until the transaction ends: what is saved meanwhile waits for what becomes of the task.
    """
    if at.seen is None:
        return
    own = select(AnswerDraft).where(AnswerDraft.task_id == task_id, AnswerDraft.person_id == person_id)
    stands = tx.maybe(own.with_for_update())
    if stands is None or stands.revision == at.seen or stands.page == (at.page or None):
        return
    if _said(stands.answers) != _said(raw):
        raise Conflict("draft_changed", task=str(task_id), at=stands.saved_at)


def _said(raw: Raw) -> dict[str, list[str]]:
    """What was really answered: neither empty fields nor what the page itself sends along."""
    named = {name: [one for one in values if one] for name, values in raw.items() if not name.startswith("_")}
    return {name: values for name, values in named.items() if values}


def _as_seen(at: Writing, answers: Any) -> Any:
    wrote_it = (AnswerDraft.page == at.page) & (AnswerDraft.page != "")
    return or_(AnswerDraft.revision == at.seen, AnswerDraft.answers == answers, wrote_it)


def _storable(typed: Any) -> Any:
    if isinstance(typed, str):
        return typed.replace("\0", "")
    if isinstance(typed, dict):
        return {_storable(name): _storable(one) for name, one in typed.items()}
    return [_storable(one) for one in typed] if isinstance(typed, list) else typed
