"""The versions a case is in and has been in: its own, and those of the processes it called."""

from __future__ import annotations

from sqlalchemy import select

from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import look
from processes.records import Case, Passage
from processes.store.transaction import Transaction


def editions_met(tx: Transaction, case: Case) -> Editions:
    """The editions to read a case by: those it runs on now, and the newest of each process it only passed through."""
    editions = Editions(tx, edition_of(tx, case.version_id))
    if case.is_open:
        look(tx, case, editions)
    met = {process for edition in editions.all() for process in edition.plan.processes}
    passed = tx.execute(select(Passage.process).where(Passage.case_id == case.id).distinct())
    for process in sorted(set(passed.scalars()) - met):
        editions.called(process)
    return editions
