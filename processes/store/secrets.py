"""CPR numbers at rest: encrypted, found again by a keyed hash, shown masked."""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12  # bytes, as AES-GCM wants them
_ABOUT = b"arbejdsgang cpr 1"
_HIDDEN = "••••"


class SecretError(Exception):
    """The stored bytes were not made with this key, or somebody changed them."""


@dataclass(frozen=True, slots=True)
class SealedCpr:
    """What is stored of a CPR number: its cipher, a keyed hash for exact look-up, and the birth digits."""

    cipher: bytes
    index: bytes
    masked: str


@dataclass(frozen=True)
class CprSecret:
    """Seals and opens CPR numbers with the installation's key of 32 bytes (``settings.cpr_key``).

    Two keys are drawn from it, so that whoever holds an index cannot decrypt and the other way round.
    """

    key: bytes = field(repr=False)

    def seal(self, number: str) -> SealedCpr:
        """The number (ten digits) as it may be stored; sealing twice gives two ciphers and one index."""
        nonce = os.urandom(_NONCE)
        cipher = nonce + AESGCM(self._drawn(b"encrypt")).encrypt(nonce, number.encode(), _ABOUT)
        return SealedCpr(cipher, self.index(number), masked(number))

    def open(self, cipher: bytes) -> str:
        """The ten digits; raises SecretError when the key is another or the bytes were changed."""
        try:
            return AESGCM(self._drawn(b"encrypt")).decrypt(cipher[:_NONCE], cipher[_NONCE:], _ABOUT).decode()
        except InvalidTag as fault:
            raise SecretError("not sealed with this key") from fault

    def index(self, number: str) -> bytes:
        """The keyed hash a number is found by."""
        return hmac.digest(self._drawn(b"index"), number.encode(), "sha256")

    def _drawn(self, purpose: bytes) -> bytes:
        return hmac.digest(self.key, _ABOUT + b" " + purpose, hashlib.sha256)


def masked(number: str) -> str:
    """``720387-••••``: the birth digits, never the serial number."""
    return f"{number[:6]}-{_HIDDEN}"
