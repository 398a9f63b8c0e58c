"""The complaints themselves, one by one: what kind, where, when they came, how they ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text

from processes.store.transaction import Transaction
from processes.throughput.checks import HERE, day, fact
from processes.throughput.counted import Scope

PROCESS = "complaint"
RULING, SERVICE, UNTOLD = "ruling", "service", "untold"
KINDS = (RULING, SERVICE, UNTOLD)
_KINDS = {"afgørelse": RULING, "sagsbehandling/service": SERVICE}
_WE = {"medhold": "upheld", "delvis": "partly", "fastholdt": "maintained", "hjemvist internt": "again"}
_BOARD = {"stadfæstet": "confirmed", "ændret": "changed", "hjemvist": "sent_back", "afvist": "dismissed"}
OUTCOMES = ("upheld", "partly", "again", "maintained", "confirmed", "changed", "sent_back", "dismissed", "answered")
OPEN, OTHER = "open", "other"  # not ended yet; ended without any of these: withdrawn, passed on, stopped

_ROWS = text(f"""
SELECT c.centre_id, c.team_id, coalesce({day("receivedAt")}, (c.opened_at {HERE})::date) AS came,
 (c.closed_at {HERE})::date AS ended, {fact("kind")} AS kind, {fact("result")} AS result,
 {fact("appealResult")} AS appeal, c.facts->'errorType' AS faults
FROM "case" c WHERE c.definition_id = (SELECT id FROM definition WHERE key = '{PROCESS}')
AND (c.closed_at IS NULL OR c.opened_at >= CAST(:since AS date) - 400)
AND (:every OR c.centre_id = ANY(:centres) OR c.team_id = ANY(:teams))
""")  # noqa: S608  (constants)


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint: ``outcome`` is of ``OUTCOMES``, or ``open`` or ``other``; ``faults`` what was found wrong."""

    centre_id: UUID | None
    team_id: UUID | None
    came: date
    ended: date | None
    kind: str
    outcome: str
    faults: tuple[str, ...]

    def days(self, today: date) -> int:
        """How many days it took, or has taken so far."""
        return ((self.ended or today) - self.came).days


def complaints(tx: Transaction, scope: Scope) -> list[Complaint]:
    """The complaints of this scope's place that are open, or came on one of its days."""
    asked = {
        "since": scope.since or date(1970, 1, 1),
        "every": not (scope.centres or scope.teams),
        "centres": list(scope.centres),
        "teams": list(scope.teams),
    }
    return [_complaint(row) for row in tx.execute(_ROWS, asked)]


def _complaint(row: Any) -> Complaint:
    kind = _KINDS.get(row.kind, UNTOLD)
    listed = row.faults if isinstance(row.faults, list) and row.ended is not None else []
    faults = tuple(str(one) for one in listed if one != "ingen")
    return Complaint(row.centre_id, row.team_id, row.came, row.ended, kind, _outcome(row, kind), faults)


def _outcome(row: Any, kind: str) -> str:
    """How it ended: what the Appeals Board said goes before what we said."""
    if row.ended is None:
        return OPEN
    if kind == SERVICE:
        return "answered"
    return _BOARD.get(row.appeal) or _WE.get(row.result) or OTHER
