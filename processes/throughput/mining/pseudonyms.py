"""Names that stand for cases in a log that leaves the house: the same within one log, another in the next."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field

_LENGTH = 16  # hexadecimal digits: enough that no two of millions are the same


@dataclass(frozen=True)
class Pseudonyms:
    """Drawn with a key that is made for one log and kept nowhere: no name is in two logs, nor can a name be undone.

    It hides the name, not the course: the exact times of a case are in every log, and tell it from all others.
    """

    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def of(self, sort: str, name: object) -> str:
        """``case-0f3a…``: the keyed hash of what it stands for."""
        return f"{sort}-{hmac.digest(self.key, f'{sort}:{name}'.encode(), 'sha256').hex()[:_LENGTH]}"
