"""Saving files of a draft as one edits; what is answered as saved is never overwritten unseen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from processes import clock
from processes.audit.kinds import DraftSaved
from processes.audit.trail import record
from processes.definitions.names_of_files import name_problems
from processes.definitions.package import FILE_LIMIT, WHOLE_LIMIT
from processes.errors import Invalid, Problem, Stale
from processes.records import Draft, DraftFile, Person, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.drafts import locked_draft, must_be_drawn, must_not_be_held_by_another
from processes.studio.hold import take_hold

STRETCH = timedelta(minutes=10)  # saves of the same file by the same person within it are one line of the trail

Files = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved: the draft's revision now, and when."""

    revision: int
    at: datetime


def save_files(tx: Transaction, person: Person, draft_id: UUID, files: Files, seen: int) -> Saved:
    """Keep these files of the draft (None takes a file out), right or wrong, and hold the draft.

    ``seen`` is the draft's revision, or the file's, when the person last read or saved them. Raises ``Stale`` with who
    and when if another holds the draft (``draft_held``) or one of the files was saved since (``draft_stale``): then
    none of them is saved. Saving what stands already is no fault, whatever was seen: an answer may have been lost.
    """
    draft, definition = locked_draft(tx, person, draft_id)
    must_be_drawn(draft)
    must_not_be_held_by_another(draft, person)
    must_be_storable(files)
    rows = _standing(tx, draft, files)
    changed = _changed(tx, draft, files, rows)
    if newer := [rows[name] for name in changed if name in rows and rows[name].revision > seen]:
        raise _stale(draft, newer)
    begun = [name for name in changed if name not in rows or _begins(rows[name], person)]
    take_hold(draft, person)
    write_files(tx, draft, person, changed, rows)
    tx.flush()
    if begun:
        record(tx, person, DraftSaved(definition.key, draft.id, tuple(sorted(begun))))
    return Saved(draft.revision, draft.saved_at)


def write_files(tx: Transaction, draft: Draft, person: Person, files: Files, rows: dict[str, DraftFile]) -> None:
    """Write these files with the draft's next revision; ``rows`` are those that stand."""
    if not files:
        return
    draft.saved_at = clock.now()
    flag_modified(draft, "saved_at")  # the revision counts every save, even two in one instant
    if person.id not in draft.writer_ids:
        draft.writer_ids = [*draft.writer_ids, person.id]
    tx.flush()
    for name, content in files.items():
        row = rows.get(name)
        if row is None:
            row = DraftFile(id=new_id(), draft_id=draft.id, name=name)
            tx.add(row)
        row.content, row.saved_at, row.saved_by_id, row.revision = content, draft.saved_at, person.id, draft.revision


def must_be_storable(files: Files) -> None:
    """Raise ``Invalid`` for names that have no place in a process folder, files that are too big, and NUL."""
    texts = {name: text.encode("utf-8", "replace") for name, text in files.items() if text is not None}
    given = {name: texts.get(name, b"") for name in files}
    problems = name_problems(given, FILE_LIMIT, WHOLE_LIMIT)
    problems += [Problem("draft_nul", name, {"file": name}) for name, text in texts.items() if b"\0" in text]
    if problems:
        raise Invalid(problems, "package_invalid")


def _standing(tx: Transaction, draft: Draft, files: Files) -> dict[str, DraftFile]:
    wanted = select(DraftFile).where(DraftFile.draft_id == draft.id, DraftFile.name.in_(list(files)))
    return {row.name: row for row in tx.execute(wanted.execution_options(populate_existing=True)).scalars()}


def _changed(tx: Transaction, draft: Draft, files: Files, rows: Mapping[str, DraftFile]) -> dict[str, str | None]:
    """Those that are not as they stand."""
    base = tx.find(Version, draft.based_on_id).content if draft.based_on_id else {}
    standing = {name: rows[name].content if name in rows else base.get(name) for name in files}
    return {name: text for name, text in files.items() if text != standing[name]}


def _stale(draft: Draft, newer: Sequence[DraftFile]) -> Stale:
    last = max(newer, key=lambda row: row.revision)
    facts = {"file": last.name, "revision": last.revision, "draft": str(draft.id)}
    return Stale("draft_stale", by=str(last.saved_by_id), at=last.saved_at, **facts)


def _begins(row: DraftFile, person: Person) -> bool:
    return row.saved_by_id != person.id or clock.now() - row.saved_at > STRETCH
