"""Two windows that save at the same instant: one wins, the other is told, and what was answered as saved stands."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from uuid import UUID

from sqlalchemy import Engine

from processes.errors import Conflict
from processes.records import Draft, Person
from processes.store.transaction import transaction
from processes.studio.content import content_of
from processes.studio.save import save_files
from tests.cast import a_cast
from tests.drafts import DIAGRAM, a_draft

STROKES = 25
Accepted = list[tuple[int, int, str]]


def write(database: Engine, draft: UUID, window: int) -> Accepted:
    """Save stroke after stroke, anew whenever the other was faster; what was accepted: seen, revision, text."""
    accepted: Accepted = []
    seen = 0
    while len(accepted) < STROKES:
        text = f"<w{window}s{len(accepted)}/>"
        try:
            with transaction(database) as tx:
                egon = tx.session.query(Person).filter_by(login="egon").one()
                saved = save_files(tx, egon, draft, {DIAGRAM: text}, seen)
        except Conflict as refused:
            seen = int(refused.facts.get("revision", seen))  # as a window does that loads what the other saved
        else:
            accepted.append((seen, saved.revision, text))
            seen = saved.revision
    return accepted


def test_each_accepted_save_had_seen_the_one_before_it(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        draft = a_draft(tx, a_cast(tx)).id
    with ThreadPoolExecutor(2) as windows:
        both = list(windows.map(lambda window: write(own_database, draft, window), range(2)))
    accepted = sorted((one for window in both for one in window), key=lambda one: one[1])
    assert [len(window) for window in both] == [STROKES, STROKES], "nobody is kept out for ever"
    assert all(later[0] >= earlier[1] for earlier, later in pairwise(accepted)), "a save had not seen the one before"
    with transaction(own_database) as tx:
        assert content_of(tx, tx.find(Draft, draft))[DIAGRAM] == accepted[-1][2]
