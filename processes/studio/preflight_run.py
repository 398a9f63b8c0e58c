"""Carrying a preflight out: some cases at a time, so that it goes on after an interruption where it was."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

from processes import clock
from processes.errors import Refusal
from processes.motion.new_version import Shelf
from processes.records import Draft, Preflight
from processes.store.transaction import Transaction
from processes.studio.preflight import edition_of_draft, try_more

Open = Callable[[], AbstractContextManager[Transaction]]


def run_preflight(open_transaction: Open, preflight_id: UUID, seconds: float) -> bool:
    """Try cases until none is left (True) or this much time has passed (False).

    A draft that was changed since is not tried any further: the answer would be about another.
    """
    ends = time.monotonic() + seconds
    edition = None
    while time.monotonic() < ends:
        with open_transaction() as tx:
            row = tx.find(Preflight, preflight_id)
            if row.ended_at is not None:
                return True
            try:
                edition = edition or edition_of_draft(tx, tx.find(Draft, row.draft_id))
            except Refusal as why:
                row.ended_at, row.fault = clock.now(), {"code": why.code}
                return True
            if edition.hash != row.hash:
                row.ended_at, row.fault = clock.now(), {"code": "preflight_changed"}
                return True
            if try_more(tx, row, Shelf(tx, edition)):
                return True
    return False
