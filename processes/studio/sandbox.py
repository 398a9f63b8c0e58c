"""One person's case on a draft, made again from its acts; kept ready for as long as nothing changes."""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass, replace
from threading import Lock
from uuid import UUID

from sqlalchemy import select

from processes.errors import Conflict, Invalid
from processes.motion.edition import Edition
from processes.records import Definition, Draft, Person, Tryout
from processes.store.transaction import Transaction
from processes.studio.draft_library import edition_of_draft, library_of
from processes.studio.drafts import seen_draft
from processes.studio.trying.acts import Act, Done, Lived, do_act, live
from processes.studio.trying.differs import Differs
from processes.studio.trying.library import Library
from processes.studio.trying.play import copied
from processes.studio.trying.story import Story

KEPT = 32

_kept: OrderedDict[tuple[str, str], Lived] = OrderedDict()
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Bench:
    """A draft on which a case is tried: what it runs on, and the reader's own row (None: nothing is tried yet)."""

    draft: Draft
    definition: Definition
    edition: Edition
    library: Library
    row: Tryout | None

    @property
    def acts(self) -> tuple[Act, ...]:
        """What was done."""
        return tuple(Act.of(one) for one in self.row.acts) if self.row else ()

    @property
    def is_stale(self) -> bool:
        """The draft has changed since the acts were done."""
        return self.row is not None and self.row.hash != self.edition.hash


def bench(tx: Transaction, person: Person, draft_id: UUID, *, lock: bool = False) -> Bench:
    """The draft, for somebody who may see it, with her own case on it.

    Raises ``Forbidden``, and ``Invalid`` with every fault that keeps the draft from being run.
    """
    draft, definition = seen_draft(tx, person, draft_id)
    edition = edition_of_draft(tx, draft, definition)
    return Bench(draft, definition, edition, library_of(tx, edition, definition), row_of(tx, person, draft_id, lock))


def row_of(tx: Transaction, person: Person, draft_id: UUID, lock: bool = False) -> Tryout | None:
    """The reader's own case on this draft."""
    wanted = select(Tryout).where(Tryout.draft_id == draft_id, Tryout.person_id == person.id)
    return tx.maybe((wanted.with_for_update() if lock else wanted).execution_options(populate_existing=True))


def lived(bench: Bench) -> Lived:
    """The case as its acts left it, to be looked at and gone on with. Raises ``Conflict`` where none was begun."""
    if bench.row is None:
        raise Conflict("try_not_begun", draft=str(bench.draft.id))
    key = (bench.edition.hash, json.dumps(bench.row.acts, sort_keys=True))
    with _lock:
        known = _kept.get(key)
    if known is None:
        known = live(bench.library, bench.definition.key, bench.acts)
        with _lock:
            _kept[key] = known
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
    story = copied(known.story)
    story.library = bench.library  # that of this transaction
    return replace(known, story=story)


def attempt(story: Story, act: Act) -> Done:
    """Do an act; a step that is not there is ``Invalid`` with what is there instead."""
    try:
        return do_act(story, act)
    except Differs as differs:
        told = differs.problem
        raise Invalid(told, told.code, **told.facts) from differs


def must_be_fresh(bench: Bench) -> None:
    """Raise ``Invalid`` when the draft has changed since: what was seen is no longer what would happen."""
    if bench.is_stale:
        raise Invalid((), "try_stale", draft=str(bench.draft.id))
