"""What every kind of entry is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that happened. Fields named ``case`` and ``task`` say to what; the others are its facts."""
