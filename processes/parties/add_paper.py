"""A party puts a paper beside its answer, where the owner asks for papers."""

from __future__ import annotations

from processes.errors import Conflict
from processes.motion.edition import edition_of
from processes.motion.papers import Upload, put_beside
from processes.parties.opened_link import must_open
from processes.parties.visiting import Guest, admitted
from processes.records import Document
from processes.store.files import Files
from processes.store.transaction import Transaction


def add_paper(tx: Transaction, guest: Guest, token: str, upload: Upload, files: Files) -> Document:
    """Keep a file with the guest's step; it lies in the case's file at once, and the house sees who sent it.

    Raises ``Forbidden`` without the code, as ``must_open``, ``Conflict("papers_not_asked")`` where the form asks for
    none (``x-attachments``), and ``Invalid`` as ``put_beside``.
    """
    task = must_open(tx, admitted(tx, guest, token))
    form = edition_of(tx, task.version_id).form(task.form_key)
    if form is None or not form.attachments:
        raise Conflict("papers_not_asked", task=str(task.id))
    return put_beside(tx, None, task, upload, files)
