"""Personal links and one-time codes: drawn from the installation's secret, stored as hashes only."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from uuid import UUID

DIGITS = 6


@dataclass(frozen=True)
class LinkKeys:
    """Makes the same link again when a mail has to be sent again; who holds the database alone can make none."""

    secret: str = field(repr=False)

    def token(self, invitation: UUID) -> str:
        """The secret part of a link's address: 256 bits, safe in an address."""
        return urlsafe_b64encode(self._drawn(b"link", invitation.bytes)).rstrip(b"=").decode()

    def code(self, invitation: UUID, number: int) -> str:
        """The one-time code that is asked for the ``number``-th time, six digits."""
        drawn = int.from_bytes(self._drawn(b"code", invitation.bytes, str(number).encode()), "big")
        return f"{drawn % 10**DIGITS:0{DIGITS}d}"

    def code_hash(self, invitation: UUID, code: str) -> bytes:
        """A code as it is stored: keyed, since a million codes are soon tried."""
        return self._drawn(b"code hash", invitation.bytes, code.encode())

    def _drawn(self, *parts: bytes) -> bytes:
        key = hmac.digest(self.secret.encode(), b"arbejdsgang links 1", hashlib.sha256)
        return hmac.digest(key, b"\0".join(parts), hashlib.sha256)


def token_hash(token: str) -> bytes:
    """A link's or a visit's secret part as it is stored."""
    return hashlib.sha256(token.encode()).digest()


def new_visit() -> str:
    """The secret of one visit, for the visitor's cookie."""
    return secrets.token_urlsafe(32)
