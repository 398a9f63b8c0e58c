"""Who knocks at the machine door: the service whose key it shows."""

from __future__ import annotations

import hmac
from collections.abc import Iterable

from processes.errors import Refusal

BEARER = "Bearer "


class KeyUnknown(Refusal):
    """The request shows no key of ours."""

    code = "key_unknown"


def sender_of(shown: str, keys: Iterable[tuple[str, str]]) -> str:
    """The service whose key stands in the ``Authorization`` header; raises ``KeyUnknown``.

    Every key is compared, and each in the same time, so that nothing is learnt from how long it takes.
    """
    given = shown.removeprefix(BEARER).strip().encode() if shown.startswith(BEARER) else b""
    found = [name for name, key in keys if hmac.compare_digest(key.encode(), given)]
    if not found:
        raise KeyUnknown()
    return found[0]
