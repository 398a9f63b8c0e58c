"""What moving a case to another version and taking that back share: what is kept of it, and which versions fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from processes.motion.row_images import RowChange


@dataclass(frozen=True, slots=True)
class Kept:
    """Enough to take the move back: what it changed of the case and its rows, and the revision the case had then.

    ``final``: why it cannot be taken back, since something has left the case already; empty if it can.
    """

    state: bytes
    case: Mapping[str, Any]
    changes: tuple[RowChange, ...]
    revision: int
    final: str = ""
