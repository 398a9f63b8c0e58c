"""The hand that puts a large case together as one PDF: set with no transaction open, then kept and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from processes.cases.print_make import keep_print, print_done, promised, set_file
from processes.errors import Refusal
from processes.promises.queue import Leased, done, give_up
from processes.records import Person
from processes.store.files import Files

if TYPE_CHECKING:
    from workers.app import Job


def print_case(job: Job, one: Leased) -> None:
    """Set the manuscript, keep it among the case's documents, and tell whoever asked.

    Who lost the right to it meanwhile gets nothing: the promise is given up.
    """
    if one.case_id is None:
        raise ValueError("a print is of a case")
    person_id, wish, file = promised(one.facts)
    files = Files(job.settings.files_dir)
    made = set_file(files, file)
    kept = (files.keep(made), len(made))
    try:
        with job.transaction() as tx:
            if done(tx, one):
                person = tx.find(Person, person_id)
                print_done(tx, person, keep_print(tx, person, one.case_id, wish, kept))
    except Refusal as fault:
        with job.transaction() as tx:
            give_up(tx, one, repr(fault))
