"""The receipt after an answer: when it came, and what happens now in the party's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from processes.errors import NotFound
from processes.motion.edition import edition_of
from processes.parties.opened_link import is_citizens
from processes.parties.page import Lines, Meeting, meeting, of_stage
from processes.parties.visiting import Guest, admitted
from processes.records import Case
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was received, and where the case is now."""

    number: str
    used_at: datetime
    part: str
    ended: bool
    lines: Lines
    meeting: Meeting | None


def receipt(tx: Transaction, guest: Guest, token: str) -> Receipt:
    """The receipt of a link that was used; ``Forbidden`` without the code, ``NotFound`` before it was used."""
    invitation = admitted(tx, guest, token)
    if invitation.used_at is None:
        raise NotFound("link_unknown")
    case = tx.find(Case, invitation.case_id)
    return Receipt(
        number=case.number,
        used_at=invitation.used_at,
        part=invitation.part,
        ended=not case.is_open,
        lines=of_stage(edition_of(tx, case.version_id), case.stage, invitation.part),
        meeting=meeting(tx, case) if is_citizens(invitation.part) else None,
    )
