"""Replaying an outside log on a version: read, led over the diagram, noted; nothing of the log is kept."""

from __future__ import annotations

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import LogReplayed
from processes.audit.trail import record
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.mining.drawn import Drawing
from processes.throughput.mining.net import net_of
from processes.throughput.mining.read_xes import read_xes
from processes.throughput.mining.replay import Replayed, replay


def replay_log(tx: Transaction, person: Person, drawing: Drawing, content: bytes, file: str) -> Replayed:
    """The log's cases led over the version's diagrams. Raises ``Forbidden``, and ``Invalid`` as ``read_xes`` does."""
    require(person, Permission.REPLAY_LOG)
    log = read_xes(content, file)
    edition = drawing.edition
    files = {name: text.encode() for name, text in edition.content.items() if name.endswith(".bpmn")}
    told = replay(net_of(files, edition.plan.main), drawing.elements, log)
    record(tx, person, LogReplayed(str(edition.definition_id), edition.number, told.cases))
    return told
