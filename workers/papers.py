"""The hands for papers that were sent in: scanned when the scanner answers, and forgotten when nobody has them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from processes.connectors.scanner import scanner_of
from processes.promises.queue import Leased, done
from processes.store.files import Files
from processes.tasks.scan_paper import is_kept, note_scan, waiting_hash

if TYPE_CHECKING:
    from workers.app import Job


def scan_paper(job: Job, one: Leased) -> None:
    """Let the scanner look at a paper that waits for it; raises ``OutsideFault`` when it does not answer yet."""
    document = UUID(one.facts["document"])
    with job.transaction() as tx:
        name = waiting_hash(tx, document)
        if name is None:
            done(tx, one)
            return
    found = scanner_of(job.settings).scan(Files(job.settings.files_dir).get(name))
    with job.transaction() as tx:
        if done(tx, one):
            note_scan(tx, document, found)


def forget_paper(job: Job, one: Leased) -> None:
    """Remove the bytes of a paper that was taken away, if no other document has the same."""
    with job.transaction() as tx:
        if done(tx, one) and not is_kept(tx, one.facts["hash"]):
            Files(job.settings.files_dir).forget(one.facts["hash"])
