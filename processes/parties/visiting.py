"""A visit: the link and the secret that its code gave, together; either alone opens nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.parties.keys import token_hash
from processes.parties.opened_link import invitation_of
from processes.records import Invitation
from processes.store.transaction import Transaction


@dataclass(frozen=True)
class Guest:
    """Somebody outside the house with the secret of a visit, true or not; without any role in the house."""

    visit: str = field(repr=False)

    @property
    def roles(self) -> Collection[str]:
        """None."""
        return ()


def admitted(tx: Transaction, guest: Guest, token: str) -> Invitation:
    """The invitation this guest visits; ``Forbidden`` for anybody who has not given its code, or long ago."""
    invitation = invitation_of(tx, token)
    require(guest, Permission.ANSWER_BY_LINK, invitation.relations_to(token_hash(guest.visit)))
    return invitation
